package dev.baton.intake.sheet.read.raw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small writing habits of Office Open XML. */
public final class OoxmlText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private OoxmlText() {}

    /** Takes back the form in which characters stand that XML cannot hold, such as {@code _x000D_}. */
    public static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** The zero-based column of a reference such as "AB12"; -1 when it is none. */
    public static int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4 && Character.isLetter(reference.charAt(letters))) {
            column = column * 26 + Character.toUpperCase(reference.charAt(letters)) - 'A' + 1;
            letters++;
        }
        return letters == 0 || letters > 3 || column > 16_384 ? -1 : column - 1;
    }

    /** The letters of a zero-based column, as the spreadsheet program shows them. */
    public static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }
}
