package dev.baton.identity.organisation;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import dev.baton.shared.value.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an administrator says of the organisation; what a change does not name stays. */
@Schema(name = "OrganisationForm")
record OrganisationForm(
        @Schema(maxLength = 255) String name,
        @Schema(description = "ISO 3166, as in US; phone numbers without a country's code are read by it")
                String country,
        @Schema(description = "ISO 4217, as in USD") String currency,
        @Schema(description = "IANA, as in America/New_York; in it days begin") String timeZone,
        @Schema(description = "ISO 639, as in en") String language) {

    private static final int LONGEST = 255;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** @throws InvalidInput naming all that is wrong */
    Organisation over(Organisation before) {
        List<Problem> problems = new ArrayList<>();
        String said = name == null ? before.name() : FreeText.line(name, LONGEST + 1);
        if (name != null && (said.isEmpty() || said.length() > LONGEST)) {
            problems.add(new Problem("name", "Give a name of 1 to " + LONGEST + " characters"));
        }
        known("country", country, COUNTRIES, "Give the two letters of a country, such as US", problems);
        known("currency", currency, Money.CURRENCIES, "Give the three letters of a currency, such as USD", problems);
        known("time_zone", timeZone, ZONES, "Give a time zone by its name, such as Europe/Berlin", problems);
        known("language", language, LANGUAGES, "Give the two letters of a language, such as en", problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Organisation(
                said,
                country == null ? before.country() : country,
                currency == null ? before.currency() : currency,
                timeZone == null ? before.timeZone() : ZoneId.of(timeZone),
                language == null ? before.language() : language);
    }

    private static void known(String field, String given, Set<String> known, String advice, List<Problem> problems) {
        if (given != null && !known.contains(given)) {
            problems.add(new Problem(field, advice));
        }
    }
}
