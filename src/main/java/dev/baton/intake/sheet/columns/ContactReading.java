package dev.baton.intake.sheet.columns;

import dev.baton.intake.sheet.columns.RowProblem.Severity;
import dev.baton.lead.list.LeadField;
import dev.baton.shared.value.EmailAddress;
import dev.baton.shared.value.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The ways to reach a lead: one that works is enough, and what is wrong with the other is then only a warning. */
final class ContactReading {

    private record Fault(String column, LeadField field, String message) {}

    private record Unread(String column, String text) {}

    private static final int LONGEST = 1_000;
    private static final Pattern BETWEEN_TWO = Pattern.compile("\\s*(?:[/;,|]|\\bor\\b|\\s&\\s)\\s*");
    private static final Pattern AROUND_EMAIL = Pattern.compile("^(?i:mailto:)|[;,.]+$");

    private final String region;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();
    private Unread phone;
    private Unread email;

    ContactReading(String region) {
        this.region = region;
    }

    void email(String column, String text) {
        email = new Unread(column, text);
    }

    void phone(String column, String text) {
        phone = new Unread(column, text);
    }

    void unreadable(String column, LeadField field, String message) {
        faults.add(new Fault(column, field, message));
    }

    void finish(Map<LeadField, String> fields, List<RowProblem> problems) {
        readFirst(email, LeadField.EMAIL, "is not an e-mail address", ContactReading::anEmail)
                .ifPresent(address -> fields.put(LeadField.EMAIL, address));
        String country = CountryNames.code(fields.get(LeadField.COUNTRY));
        readFirst(phone, LeadField.PHONE, "is not a phone number that can be called", text -> aPhone(text, country))
                .ifPresent(number -> fields.put(LeadField.PHONE, number));
        boolean reachable = fields.containsKey(LeadField.EMAIL) || fields.containsKey(LeadField.PHONE);
        add(faults, reachable ? Severity.WARNING : Severity.ERROR, problems);
        add(remarks, Severity.WARNING, problems);
        if (!reachable && faults.isEmpty()) {
            problems.add(new RowProblem(
                    null, null, Severity.ERROR, "There is neither an e-mail address nor a phone number"));
        }
    }

    private Optional<String> readFirst(
            Unread cell, LeadField field, String otherwise, Function<String, Optional<String>> reader) {
        if (cell == null) {
            return Optional.empty();
        }
        if (cell.text().length() > LONGEST) {
            faults.add(new Fault(cell.column(), field, otherwise));
            return Optional.empty();
        }
        Optional<String> whole = reader.apply(cell.text());
        if (whole.isPresent()) {
            return whole;
        }
        Optional<String> part = BETWEEN_TWO
                .splitAsStream(cell.text())
                .limit(5)
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst();
        if (part.isPresent()) {
            remarks.add(
                    new Fault(cell.column(), field, "holds more than one value; the first one that works was taken"));
        } else {
            faults.add(new Fault(cell.column(), field, otherwise));
        }
        return part;
    }

    private static Optional<String> anEmail(String text) {
        return EmailAddress.parse(AROUND_EMAIL.matcher(text).replaceAll("")).map(EmailAddress::value);
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
