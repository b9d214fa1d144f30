package dev.baton.shared.value;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from taking text in a CSV file for a formula: an apostrophe is put in front, and taken away
 * when the file comes back. Phones and plain numbers stay as they are.
 */
public final class FormulaGuard {

    private static final char MARK = '\'';
    // Signs also in their full-width and small forms, behind blanks and quotation marks (OWASP, CSV injection)
    private static final Pattern FORMULA =
            Pattern.compile("(?s)(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{C}\"'`\u2018\u2019\u201C\u201D\u00AB\u00BB]*"
                    + "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212]).*");
    private static final Pattern NUMBER = Pattern.compile("[+-]\\d+(?:[.,]\\d+)?");

    private FormulaGuard() {}

    public static String safe(String text) {
        return isMarked(text) ? MARK + text : text;
    }

    public static String original(String cell) {
        return isApostrophe(cell) && isMarked(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** An apostrophe of the text's own, which would be taken away, gets another one. */
    private static boolean isMarked(String text) {
        String bare = text;
        while (isApostrophe(bare) && !isFormula(bare)) {
            bare = bare.substring(1);
        }
        return isFormula(bare);
    }

    private static boolean isApostrophe(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK;
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }
}
