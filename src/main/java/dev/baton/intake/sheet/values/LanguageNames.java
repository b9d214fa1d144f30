package dev.baton.intake.sheet.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Languages by the code or name people write: "es", "spa", "es-MX", "Spanish", "Español". */
public final class LanguageNames {

    private static final Pattern REGION = Pattern.compile("(?<=^\\p{Alpha}{2})[-_]\\p{Alnum}+$");
    private static final Map<String, String> CODES = codes();

    private LanguageNames() {}

    /** The ISO 639 code of two letters; null when the name is not known. */
    public static String code(String language) {
        return CODES.get(Spelling.key(REGION.matcher(language).replaceFirst("")));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(Map.of("mandarin", "zh", "cantonese", "zh", "farsi", "fa"));
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            codes.putIfAbsent(code, code);
            codes.putIfAbsent(language.getISO3Language(), code);
            codes.putIfAbsent(Spelling.key(language.getDisplayLanguage(Locale.ENGLISH)), code);
            codes.putIfAbsent(Spelling.key(language.getDisplayLanguage(language)), code);
        }
        return Map.copyOf(codes);
    }
}
