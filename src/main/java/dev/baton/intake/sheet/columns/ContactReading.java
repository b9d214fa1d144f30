package dev.baton.intake.sheet.columns;

import dev.baton.intake.sheet.columns.RowProblem.Severity;
import dev.baton.intake.sheet.values.CountryNames;
import dev.baton.lead.list.LeadField;
import dev.baton.shared.value.EmailAddress;
import dev.baton.shared.value.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The ways to reach a lead: one that works is enough, and what is wrong with the other is then only a warning. */
final class ContactReading {

    private record Fault(String column, LeadField field, String message) {}

    private record Unread(String column, String text) {}

    private static final int LONGEST = 1_000;
    private static final Pattern BETWEEN_TWO = Pattern.compile("\\s*(?:[/;,|]|:::|\\bor\\b|\\s&\\s)\\s*");
    // Most phones are figures only and have no extension
    private static final Pattern UNUSUAL = Pattern.compile("[^\\d\\s+()./-]");
    private static final int MOST_IN_A_CELL = 5;
    private static final String SECOND_EMAIL = "Second e-mail";
    private static final String SECOND_PHONE = "Second phone";
    private static final String SEVERAL =
            "holds more than one value; the first one that works was taken, others that work are kept as second ones";

    private final String region;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();
    private final List<Unread> phones = new ArrayList<>();
    private final List<Unread> emails = new ArrayList<>();

    ContactReading(String region) {
        this.region = region;
    }

    void email(String column, String text) {
        emails.add(new Unread(column, text));
    }

    void phone(String column, String text) {
        if (UNUSUAL.matcher(text).find() && PhoneNumber.hasExtension(text, region)) {
            remarks.add(new Fault(column, LeadField.PHONE, "was taken without its extension"));
        }
        phones.add(new Unread(column, text));
    }

    void unreadable(String column, LeadField field, String message) {
        faults.add(new Fault(column, field, message));
    }

    /** The first of each is the lead's, the others are kept beside it. */
    void finish(Map<LeadField, String> fields, Map<String, String> custom, List<RowProblem> problems) {
        keep(all(emails, LeadField.EMAIL, "is not an e-mail address", ContactReading::anEmail), fields, custom);
        String country = CountryNames.code(fields.get(LeadField.COUNTRY));
        Function<String, Optional<String>> reader = text -> aPhone(text, country);
        keep(all(phones, LeadField.PHONE, "is not a phone number that can be called", reader), fields, custom);
        boolean reachable = fields.containsKey(LeadField.EMAIL) || fields.containsKey(LeadField.PHONE);
        add(faults, reachable ? Severity.WARNING : Severity.ERROR, problems);
        add(remarks, Severity.WARNING, problems);
        if (!reachable && faults.isEmpty()) {
            problems.add(new RowProblem(
                    null, null, Severity.ERROR, "There is neither an e-mail address nor a phone number"));
        }
    }

    private record Found(LeadField field, List<String> values) {}

    private static void keep(Found found, Map<LeadField, String> fields, Map<String, String> custom) {
        if (!found.values().isEmpty()) {
            fields.put(found.field(), found.values().get(0));
        }
        if (found.values().size() > 1) {
            String second = found.field() == LeadField.EMAIL ? SECOND_EMAIL : SECOND_PHONE;
            custom.putIfAbsent(
                    second,
                    String.join(", ", found.values().subList(1, found.values().size())));
        }
    }

    private Found all(
            List<Unread> cells, LeadField field, String otherwise, Function<String, Optional<String>> reader) {
        Set<String> values = new LinkedHashSet<>();
        for (Unread cell : cells) {
            Optional<String> whole = cell.text().length() > LONGEST ? Optional.empty() : reader.apply(cell.text());
            List<String> parts = whole.isPresent() || cell.text().length() > LONGEST ? List.of() : parts(cell, reader);
            if (!parts.isEmpty()) {
                remarks.add(new Fault(cell.column(), field, SEVERAL));
            } else if (whole.isEmpty()) {
                faults.add(new Fault(cell.column(), field, otherwise));
            }
            whole.ifPresent(values::add);
            values.addAll(parts);
        }
        return new Found(field, List.copyOf(values));
    }

    private static List<String> parts(Unread cell, Function<String, Optional<String>> reader) {
        return BETWEEN_TWO
                .splitAsStream(cell.text())
                .limit(MOST_IN_A_CELL)
                .map(reader)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> anEmail(String text) {
        return EmailAddress.parse(text).map(EmailAddress::value);
    }

    private Optional<String> aPhone(String text, String country) {
        return PhoneNumber.parse(text, region)
                .or(() -> country == null ? Optional.empty() : PhoneNumber.parse(text, country))
                .map(PhoneNumber::e164);
    }

    private static void add(List<Fault> faults, Severity severity, List<RowProblem> problems) {
        faults.forEach(fault -> problems.add(new RowProblem(fault.column(), fault.field(), severity, fault.message())));
    }
}
