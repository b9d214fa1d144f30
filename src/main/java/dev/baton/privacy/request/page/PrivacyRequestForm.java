package dev.baton.privacy.request.page;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.lead.LeadVault;
import dev.baton.privacy.request.IdentityCheck;
import dev.baton.privacy.request.NewPrivacyRequest;
import dev.baton.privacy.request.PrivacyKind;
import dev.baton.privacy.request.PrivacyRequest.Person;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.value.EmailAddress;
import dev.baton.shared.value.FreeText;
import dev.baton.shared.value.LooseDate;
import dev.baton.shared.value.Nothing;
import dev.baton.shared.value.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request as it is written down.
 *
 * @param identityCheck how it was made sure that it is the person who asks
 * @param receivedOn the day it came; the time limit runs from there
 * @param corrections new values by the API's field names, for a correction
 * @param leadIds leads that are known to be the person's
 */
record PrivacyRequestForm(
        @Schema(requiredMode = REQUIRED, implementation = PrivacyKind.class) String kind,
        String name,
        @Schema(format = "email") String email,
        String phone,
        @Schema(requiredMode = REQUIRED, implementation = IdentityCheck.class) String identityCheck,
        String note,
        LocalDate receivedOn,
        Map<String, String> corrections,
        List<String> leadIds) {

    private static final int LINE = 255;
    private static final int NOTE = 10_000;
    private static final Set<String> CORRECTABLE = Set.of(
            "first_name",
            "last_name",
            "email",
            "phone",
            "company",
            "date_of_birth",
            "city",
            "region",
            "country",
            "postal_code");

    /** @param country by which phone numbers without one are read */
    NewPrivacyRequest check(LeadVault vault, Instant now, String country) {
        PrivacyKind wanted = PrivacyKind.of(kind);
        if (!IdentityCheck.names().contains(identityCheck)) {
            throw new InvalidInput(
                    "identity_check",
                    "Say how the person's identity was checked: " + String.join(", ", IdentityCheck.names()));
        }
        String address = email(email, "email");
        String number = phone(phone, "phone", country);
        List<String> leads = leadIds == null ? List.of() : leadIds;
        if (address == null && number == null && leads.isEmpty()) {
            throw new InvalidInput("email", "Give the person's e-mail address or phone number, or one of their leads");
        }
        Person person = new Person(
                FreeText.line(name, LINE),
                address,
                number,
                FreeText.tidy(note, NOTE),
                corrections(wanted, country, now));
        return new NewPrivacyRequest(
                wanted,
                identityCheck,
                person,
                vault.emailIndex(address),
                vault.phoneIndex(number),
                received(now),
                leads);
    }

    private Instant received(Instant now) {
        if (receivedOn == null) {
            return now;
        }
        Instant received = receivedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (receivedOn.isAfter(today) || receivedOn.isBefore(today.minusYears(1))) {
            throw new InvalidInput("received_on", "The request came within the last year, and not after today");
        }
        return received;
    }

    private Map<String, String> corrections(PrivacyKind wanted, String country, Instant now) {
        if (wanted != PrivacyKind.CORRECTION) {
            return Map.of();
        }
        Map<String, String> given = corrections == null ? Map.of() : corrections;
        if (given.isEmpty()) {
            throw new InvalidInput("corrections", "Say which values are to be corrected, and to what");
        }
        Map<String, String> checked = new TreeMap<>();
        given.forEach((field, value) -> checked.put(field, corrected(field, value, country, now)));
        return checked;
    }

    private static String corrected(String field, String value, String country, Instant now) {
        String path = "corrections." + field;
        if (!CORRECTABLE.contains(field)) {
            throw new InvalidInput(
                    path, "Correct one of " + CORRECTABLE.stream().sorted().toList());
        }
        return switch (field) {
            case "email" -> required(email(value, path), path);
            case "phone" -> required(phone(value, path, country), path);
            case "date_of_birth" -> birth(value, path, LocalDate.ofInstant(now, ZoneOffset.UTC));
            case "first_name" -> named(value, Nothing.IN_FIRST_NAME, path);
            case "last_name" -> named(value, Nothing.ELSEWHERE, path);
            case "city", "region", "country" -> named(value, Nothing.IN_PLACE, path);
            default -> named(value, Nothing.ANYWHERE, path);
        };
    }

    private static String named(String value, Nothing nothing, String path) {
        String line = FreeText.line(value, LINE);
        return required(nothing.isSaidBy(line) ? "" : line, path);
    }

    private static String required(String value, String path) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(path, "Please give the right value");
        }
        return value;
    }

    private static String birth(String value, String path, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(required(value, path));
            if (!LooseDate.isBirth(date, today)) {
                throw new InvalidInput(path, LooseDate.NO_BIRTH);
            }
            return date.toString();
        } catch (DateTimeParseException e) {
            throw new InvalidInput(path, "Please give the date as 1990-12-31");
        }
    }

    static String email(String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return EmailAddress.parse(text)
                .map(EmailAddress::toString)
                .orElseThrow(() -> new InvalidInput(field, "Please give an e-mail address like name@example.com"));
    }

    static String phone(String text, String field, String country) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return PhoneNumber.parse(text, country)
                .map(PhoneNumber::e164)
                .orElseThrow(() -> new InvalidInput(
                        field, "Please give a phone number with its country, such as +1 206 555 0100"));
    }
}
