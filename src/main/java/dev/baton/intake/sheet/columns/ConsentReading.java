package dev.baton.intake.sheet.columns;

import dev.baton.intake.sheet.columns.RowProblem.Severity;
import dev.baton.intake.sheet.values.Spelling;
import dev.baton.lead.NewLead;
import dev.baton.lead.consent.LeadConsents;
import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether a row's person may be written to. What cannot be read never makes anybody contactable: it counts as no, or as
 * opted out, with a warning.
 */
public final class ConsentReading {

    private static final Set<LeadField> FIELDS =
            Set.of(LeadField.CONSENT, LeadField.EMAIL_OPT_OUT, LeadField.SMS_OPT_OUT, LeadField.DO_NOT_CONTACT);
    private static final Set<String> YES = Set.of(
            "true",
            "yes",
            "y",
            "1",
            "x",
            "on",
            "wahr",
            "ja",
            "j",
            "oui",
            "o",
            "vrai",
            "si",
            "sí",
            "sim",
            "tak",
            "s",
            "opted in",
            "opt in",
            "opt-in",
            "optin",
            "subscribed",
            "granted",
            "agreed",
            "given",
            "accepted",
            "allowed");
    private static final Set<String> NO = Set.of(
            "false", "no", "n", "0", "off", "falsch", "nein", "non", "faux", "não", "nao", "nie", "not opted out");
    private static final Set<String> OUT = Set.of(
            "opted out",
            "opt out",
            "opt-out",
            "optout",
            "unsubscribed",
            "denied",
            "refused",
            "withdrawn",
            "revoked",
            "blocked",
            "dnc");
    private static final Pattern LOOKS_LIKE = Pattern.compile("opt(?:ed)?(?:in|out)(?:$|of|date|status|email|sms|mail)"
            + "|unsubscri|donot(?:contact|call|e?mail|sms|text|disturb)|^dnc|dnc$|consent|gdpr|tcpa|suppress|einwillig"
            + "|abgemeldet|desinscri|consentimiento|consentement");

    private ConsentReading() {}

    static boolean isOf(LeadField field) {
        return FIELDS.contains(field);
    }

    /** Takes one value; an opt-out that says no says nothing. */
    static void take(
            String column, LeadField field, String text, Map<LeadField, String> fields, List<RowProblem> problems) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        boolean agreement = field == LeadField.CONSENT;
        boolean yes = agreement ? YES.contains(word) : !NO.contains(word);
        if (!YES.contains(word) && !NO.contains(word) && !OUT.contains(word)) {
            String words = "is neither yes nor no and counts as " + (agreement ? "no" : "opted out");
            problems.add(new RowProblem(column, field, Severity.WARNING, words));
        }
        if (yes || agreement) {
            fields.put(field, String.valueOf(yes));
        }
    }

    /** What a row says of it. */
    public static NewLead.Consent of(Map<LeadField, String> fields) {
        if (fields.containsKey(LeadField.DO_NOT_CONTACT)) {
            return new NewLead.Consent(false, null, new TreeSet<>(LeadConsents.CHANNELS));
        }
        String given = fields.get(LeadField.CONSENT);
        Set<String> refused = new TreeSet<>();
        if (fields.containsKey(LeadField.EMAIL_OPT_OUT)) {
            refused.add("email");
        }
        if (fields.containsKey(LeadField.SMS_OPT_OUT)) {
            refused.add("sms");
        }
        return new NewLead.Consent(given == null ? null : Boolean.valueOf(given), null, refused);
    }

    /** By which channels they are not to be contacted. */
    public static List<String> refused(Map<LeadField, String> fields) {
        NewLead.Consent consent = of(fields);
        return Boolean.FALSE.equals(consent.given()) ? LeadConsents.CHANNELS : List.copyOf(consent.refused());
    }

    /** Columns that look like it and go nowhere, for people to see. */
    public static List<String> remarks(List<String> columns, ColumnMapping mapping) {
        return columns.stream()
                .filter(column -> LOOKS_LIKE.matcher(Spelling.key(column)).find())
                .filter(column -> !(mapping.targets().get(column) instanceof ColumnTarget.Field))
                .map(column ->
                        "The column \"" + column + "\" looks as if it said who may be contacted, and does not count:"
                                + " choose Consent, an opt-out or Do not contact for it")
                .toList();
    }
}
