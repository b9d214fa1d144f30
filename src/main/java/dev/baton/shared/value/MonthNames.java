package dev.baton.shared.value;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Month names in the languages lists come in, and the dates written with them. */
final class MonthNames {

    /** A month and the two numbers beside it, in the order they stand. */
    record Found(Month month, String first, String second) {}

    private static final List<Locale> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv")
            .map(Locale::forLanguageTag)
            .toList();
    private static final Map<String, Month> NAMES = names();
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+\\.?,\\s*");
    private static final String GAP = "[\\s,./-]*(?:(?:of|de|del|den)\\s+)?";
    private static final String DAY = "(\\d{1,4})(?:st|nd|rd|th|er|\\.)?";
    private static final Pattern MONTH_LEADS = Pattern.compile("(\\p{L}+)\\.?" + GAP + DAY + "[\\s,./-]+(\\d{2,4})");
    private static final Pattern MONTH_BETWEEN = Pattern.compile(DAY + GAP + "(\\p{L}+)\\.?" + GAP + "(\\d{1,4})");

    private MonthNames() {}

    /** Null when the text is no such date. */
    static Found find(String text) {
        String plain = WEEKDAY.matcher(withoutAccents(text)).replaceFirst("");
        Matcher leads = MONTH_LEADS.matcher(plain);
        if (leads.matches()) {
            return found(leads.group(1), leads.group(2), leads.group(3));
        }
        Matcher between = MONTH_BETWEEN.matcher(plain);
        return between.matches() ? found(between.group(2), between.group(1), between.group(3)) : null;
    }

    private static Found found(String name, String first, String second) {
        Month month = NAMES.get(name);
        boolean readable = first.length() != 3 && second.length() != 3 && !(first.length() == 4 && second.length() > 2);
        return month == null || !readable ? null : new Found(month, first, second);
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>(Map.of("sept", Month.SEPTEMBER));
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    names.putIfAbsent(key(month.getDisplayName(style, language)), month);
                }
            }
        }
        return Map.copyOf(names);
    }

    private static String key(String name) {
        return withoutAccents(name.toLowerCase(Locale.ROOT)).replace(".", "");
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
