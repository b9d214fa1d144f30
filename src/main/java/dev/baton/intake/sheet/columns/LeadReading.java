package dev.baton.intake.sheet.columns;

import dev.baton.intake.sheet.columns.RowProblem.Severity;
import dev.baton.intake.sheet.values.CellError;
import dev.baton.intake.sheet.values.LanguageNames;
import dev.baton.intake.sheet.values.SheetDates;
import dev.baton.lead.campaign.OwnField;
import dev.baton.lead.list.LeadField;
import dev.baton.shared.value.DateOrder;
import dev.baton.shared.value.FreeText;
import dev.baton.shared.value.LooseDate;
import dev.baton.shared.value.Money;
import dev.baton.shared.value.Nothing;
import dev.baton.shared.value.PersonName;
import dev.baton.shared.value.Ssn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One row while its values are read. */
final class LeadReading {

    private static final int LONGEST_CUSTOM = 2_000;
    private static final int LONGEST_LINE = 255;
    private static final Set<LeadField> TYPED = Set.of(
            LeadField.EMAIL,
            LeadField.PHONE,
            LeadField.SSN,
            LeadField.DATE_OF_BIRTH,
            LeadField.NPV,
            LeadField.OFFER,
            LeadField.CAMPAIGN);
    /** As many characters as the API takes; of the others a line. */
    private static final Map<LeadField, Integer> LONGEST = Map.of(
            LeadField.FIRST_NAME, PersonName.LONGEST,
            LeadField.LAST_NAME, PersonName.LONGEST,
            LeadField.FULL_NAME, 2 * PersonName.LONGEST,
            LeadField.URGENCY, 50,
            LeadField.BUDGET_RANGE, 50,
            LeadField.TIMELINE, 100,
            LeadField.MESSAGE, 10_000,
            LeadField.NOTES, 4_000);

    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    // Programs that export numbers write 5551234567.0
    private static final Pattern DECIMAL_TAIL = Pattern.compile("(?<=^\\d{7,15})\\.0+$");

    private final RowCampaigns.Choice campaign;
    private final RowRules rules;
    private final SheetDates dates;
    private final ContactReading contact;
    private final Map<LeadField, String> fields = new EnumMap<>(LeadField.class);
    private final Map<String, String> custom = new LinkedHashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    LeadReading(RowCampaigns.Choice campaign, SheetDates dates) {
        this.campaign = campaign;
        this.dates = dates;
        this.rules = campaign.rules();
        contact = new ContactReading(rules.region());
    }

    void read(String column, LeadField field, String cell) {
        String text = FreeText.line(cell, Integer.MAX_VALUE);
        boolean typed = TYPED.contains(field) || ConsentReading.isOf(field);
        if (CellError.is(text)) {
            unreadable(column, field, CellError.why(text), typed);
        } else if (nothing(field).isSaidBy(text) || LooseDate.isNone(text)) {
            return;
        } else if (field != LeadField.EMAIL && typed && SHORTENED.matcher(text).matches()) {
            unreadable(
                    column,
                    field,
                    "was shortened by the spreadsheet (E+); show the column as text and save again",
                    true);
        } else {
            replaced(column, field, text);
            take(column, field, cell, DECIMAL_TAIL.matcher(text).replaceFirst(""));
        }
    }

    /** What the campaign defines is of its type; everything else is text. */
    void readOwn(String column, String key, String cell) {
        String text = shortened(column, null, FreeText.tidy(cell, Integer.MAX_VALUE), LONGEST_CUSTOM);
        OwnField own = rules.own().get(key);
        boolean typed = own != null && !own.normal("").isPresent();
        if (CellError.is(text)) {
            problem(column, null, typed ? Severity.ERROR : Severity.WARNING, CellError.why(text));
            return;
        }
        if ((typed ? Nothing.ANYWHERE : Nothing.ELSEWHERE).isSaidBy(text) || LooseDate.isNone(text)) {
            return;
        }
        replaced(column, null, text);
        Optional<String> value = own == null ? Optional.of(text) : normal(column, own, text);
        value.ifPresentOrElse(
                normal -> custom.put(key, normal),
                () -> problem(column, null, Severity.ERROR, "is not " + own.wanted()));
    }

    private void replaced(String column, LeadField field, String text) {
        CellError.unread(text).ifPresent(message -> problem(column, field, Severity.WARNING, message));
    }

    private Optional<String> normal(String column, OwnField own, String text) {
        if (!OwnField.DATE.equals(own.type())) {
            return own.normal(text);
        }
        doubt(column, null, text);
        return LooseDate.parse(dates.since1900(text), order(column), rules.today())
                .map(LocalDate::toString);
    }

    private DateOrder order(String column) {
        return dates.order(column).orElse(rules.dateOrder());
    }

    private void doubt(String column, LeadField field, String text) {
        if (dates.order(column).isEmpty() && LooseDate.couldBeEither(text)) {
            problem(column, field, Severity.WARNING, "could be read with day and month the other way round");
        }
    }

    private static Nothing nothing(LeadField field) {
        return switch (field) {
            case FIRST_NAME -> Nothing.IN_FIRST_NAME;
            case LAST_NAME -> Nothing.ELSEWHERE;
            case CITY, REGION, COUNTRY -> Nothing.IN_PLACE;
            default -> Nothing.ANYWHERE;
        };
    }

    ParsedRow finish(int rowNumber) {
        contact.finish(fields, custom, problems);
        String full = fields.remove(LeadField.FULL_NAME);
        if (full != null && !fields.containsKey(LeadField.FIRST_NAME) && !fields.containsKey(LeadField.LAST_NAME)) {
            PersonName name = PersonName.split(full);
            put(LeadField.FIRST_NAME, name.first());
            put(LeadField.LAST_NAME, name.last());
        }
        return new ParsedRow(rowNumber, Map.copyOf(fields), Collections.unmodifiableMap(custom), List.copyOf(problems));
    }

    private void take(String column, LeadField field, String cell, String text) {
        switch (field) {
            case EMAIL -> contact.email(column, text);
            case PHONE -> contact.phone(column, text);
            case SSN -> keep(column, field, Ssn.parse(text).map(Ssn::digits), "is not a valid social security number");
            case DATE_OF_BIRTH -> birth(column, text);
            case NPV, OFFER -> amount(column, field, text);
            case NOTES -> put(field, shortened(column, field, FreeText.tidy(cell, Integer.MAX_VALUE), longest(field)));
            case SERVICE_INTEREST, URGENCY, BUDGET_RANGE, TIMELINE, UTM_MEDIUM -> limited(column, field, text);
            case MESSAGE -> limited(column, field, cell);
            case LANGUAGE -> language(column, text);
            case CAMPAIGN -> campaign(column);
            case OWNER -> rules.owners().take(column, text, fields, problems);
            case CONSENT, EMAIL_OPT_OUT, SMS_OPT_OUT, DO_NOT_CONTACT -> ConsentReading.take(
                    column, field, text, fields, problems);
            default -> put(field, shortened(column, field, text, longest(field)));
        }
    }

    private void limited(String column, LeadField field, String text) {
        int longest = longest(field);
        Optional<String> whole =
                Optional.of(FreeText.tidy(text, Integer.MAX_VALUE)).filter(all -> all.length() <= longest);
        keep(column, field, whole, "is longer than " + longest + " characters");
    }

    private static int longest(LeadField field) {
        return LONGEST.getOrDefault(field, LONGEST_LINE);
    }

    private String shortened(String column, LeadField field, String text, int longest) {
        if (text.length() > longest) {
            problem(column, field, Severity.WARNING, "is longer than " + longest + " characters; the rest is left out");
        }
        return FreeText.tidy(text, longest);
    }

    /** A lead whose language cannot be told is still one. */
    private void language(String column, String text) {
        String code = LanguageNames.code(text);
        if (code == null) {
            String unknown = "is no language that is known here and is left out; write English or en";
            problem(column, LeadField.LANGUAGE, Severity.WARNING, unknown);
        } else {
            put(LeadField.LANGUAGE, code);
        }
    }

    /** What is kept is the campaign's id, however the row names it. */
    private void campaign(String column) {
        keep(column, LeadField.CAMPAIGN, Optional.ofNullable(campaign.campaignId()), campaign.problem());
    }

    private void amount(String column, LeadField field, String text) {
        Optional<Money> amount = Money.parse(text, rules.currency());
        String unclear = "is not an amount that can be read without doubt, such as 1234.50";
        keep(column, field, amount.map(Money::toString), unclear);
        if (amount.isPresent() && Money.isDoubtful(text)) {
            String decimals = "was read with decimals behind the point; for thousands write 2000 or 2,000";
            problem(column, field, Severity.WARNING, decimals);
        }
    }

    private void birth(String column, String text) {
        Optional<LocalDate> date = LooseDate.parseBirth(dates.since1900(text), order(column), rules.today());
        doubt(column, LeadField.DATE_OF_BIRTH, text);
        if (date.isPresent() && date.get().isAfter(rules.today())) {
            problem(column, LeadField.DATE_OF_BIRTH, Severity.ERROR, "lies in the future");
        } else if (date.isPresent() && date.get().isBefore(rules.today().minusYears(LooseDate.OLDEST_PERSON))) {
            String old = "is more than " + LooseDate.OLDEST_PERSON + " years ago";
            problem(column, LeadField.DATE_OF_BIRTH, Severity.ERROR, old);
        } else {
            keep(column, LeadField.DATE_OF_BIRTH, date.map(LocalDate::toString), "is not a date, such as 1980-01-31");
        }
    }

    private void keep(String column, LeadField field, Optional<String> value, String otherwise) {
        value.ifPresentOrElse(normal -> put(field, normal), () -> problem(column, field, Severity.ERROR, otherwise));
    }

    private void unreadable(String column, LeadField field, String message, boolean typed) {
        if (field == LeadField.EMAIL || field == LeadField.PHONE) {
            contact.unreadable(column, field, message);
        } else {
            problem(column, field, typed ? Severity.ERROR : Severity.WARNING, message);
        }
    }

    private void problem(String column, LeadField field, Severity severity, String message) {
        problems.add(new RowProblem(column, field, severity, message));
    }

    private void put(LeadField field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }
}
