package dev.baton.intake.sheet.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries by the code or name people write. */
public final class CountryNames {

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** The ISO 3166 code; null when the name is not known. */
    public static String code(String country) {
        return country == null ? null : CODES.get(Spelling.key(country));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes =
                new HashMap<>(Map.of("usa", "US", "uk", "GB", "uae", "AE", "unitedstatesofamerica", "US"));
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(Spelling.key(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(codes);
    }
}
