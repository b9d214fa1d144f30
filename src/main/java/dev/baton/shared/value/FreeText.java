package dev.baton.shared.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text from outside, made harmless to show, store and compare. */
public final class FreeText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    // Bidirectional overrides and zero-width characters hide what a text says; the joiners stay, scripts need them
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n]]");
    /** Control characters but tab and line ends, and halves of a character. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\r\\n]]");

    // Letters that show nothing: people type them to get past a required field
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}" + FILLERS + "]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FreeText() {}

    /** What is wrong with a text that is to be kept as it is, and neither cut nor cleaned; empty when nothing is. */
    public static Optional<String> problem(String text, int longest) {
        if (HARMFUL.matcher(text).find()) {
            return Optional.of("This holds control characters");
        }
        return text.length() > longest
                ? Optional.of("At most " + longest + " characters are kept here")
                : Optional.empty();
    }

    /** Whether a text shows nothing: white space of any kind, marks without width, filler letters. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(FreeText::showsNothing);
    }

    private static boolean showsNothing(int letter) {
        return isSpace(letter) || Character.getType(letter) == Character.FORMAT || letter >= 0xFE00 && letter <= 0xFE0F;
    }

    private static boolean isSpace(int letter) {
        return letter <= ' '
                || Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || FILLERS.indexOf(letter) >= 0;
    }

    /** NFC, line breaks kept as {@code \n}, control characters removed, trimmed, at most {@code max} characters. */
    public static String tidy(String text, int max) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (isPlain(text)) {
            return cut(text.strip(), max);
        }
        String normal = Normalizer.normalize(text.replace('\t', ' '), Normalizer.Form.NFC);
        String lines = LINE_END.matcher(normal).replaceAll("\n");
        String shown = HIDDEN.matcher(lines).replaceAll("");
        return isBlank(shown) ? "" : cut(trimmed(shown), max);
    }

    /** The white space that Java knows is not all there is. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** As {@link #tidy}, on one line with single spaces. */
    public static String line(String text, int max) {
        String tidy = tidy(text, Integer.MAX_VALUE);
        if (isPlain(tidy) && !tidy.contains("  ")) {
            return cut(tidy, max);
        }
        return cut(BLANKS.matcher(tidy).replaceAll(" ").strip(), max);
    }

    /** Most values are; they are spared the patterns, which took a third of the time of reading a sheet. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** In small letters without their marks, to compare and to search by: the same for "Café" and "CAFE". */
    public static String plain(String text) {
        return isPlain(text)
                ? text.toLowerCase(Locale.ROOT)
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max > 0 && Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end).stripTrailing();
    }
}
