package dev.baton.intake.sheet.read.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Makes quotation marks of a CSV file legal, so that one which is opened and never closed swallows no other rows: it is
 * then a letter of its value. Marks within a value, escaped by a backslash or not at all, are doubled; blanks around a
 * quoted value go. What is legal stays as it is.
 */
final class QuoteMender extends Reader {

    private static final int CHUNK = 1 << 13;
    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_MARKED = 1 << 14;

    private final Reader in;
    private final char separator;
    private final StringBuilder ahead = new StringBuilder();
    private final StringBuilder out = new StringBuilder();
    private final char[] chunk = new char[CHUNK];
    private int from;
    private int taken;
    private boolean ended;
    private boolean fieldStarts = true;
    private int mended;

    QuoteMender(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** How many values had to be mended so far. */
    int mended() {
        return mended;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (taken == out.length() && !(ended && from == ahead.length())) {
            out.setLength(0);
            taken = 0;
            mend();
        }
        int count = Math.min(length, out.length() - taken);
        if (count == 0) {
            return -1;
        }
        out.getChars(taken, taken + count, target, offset);
        taken += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Takes what can be told now: plain values as they are, or one quoted value. */
    private void mend() throws IOException {
        ahead.delete(0, from);
        from = 0;
        while (out.length() < CHUNK && has(from)) {
            int quote = fieldStarts ? skipBlanks(from) : from;
            if (fieldStarts && has(quote) && ahead.charAt(quote) == '"') {
                from = quote;
                quoted();
                fieldStarts = false;
            } else {
                char letter = ahead.charAt(from++);
                out.append(letter);
                fieldStarts = isEnd(letter);
            }
        }
    }

    private void quoted() throws IOException {
        int close = closingMark();
        boolean stray = close < 0;
        int end = stray ? endOfValue() : close;
        String value = ahead.substring(stray ? from : from + 1, end);
        String legal = !stray && isLegal(value) ? value : legal(value, stray);
        mended += stray || !legal.equals(value) ? 1 : 0;
        out.append('"').append(legal).append('"');
        from = stray ? end : skipBlanks(end + 1);
    }

    /** All marks are doubled: a backslash before them is a letter. */
    private static boolean isLegal(String value) {
        return value.replace("\"\"", "").indexOf('"') < 0;
    }

    private static String legal(String value, boolean stray) {
        String inner = value.replace("\\\"", "\"");
        String plain = stray ? inner.stripTrailing() : inner.replace("\"\"", "\"");
        return plain.replace("\"", "\"\"");
    }

    /**
     * Where the value ends whose mark stands first; -1 where nothing closes it. A mark within a value ends the search
     * soon: otherwise a list in which all are wrong would be gone through once for each.
     */
    private int closingMark() throws IOException {
        int most = from + LONGEST;
        boolean mark = false;
        boolean severalLines = false;
        for (int at = from + 1; at < most && has(at) && !(mark && severalLines); at++) {
            severalLines |= ahead.charAt(at) == '\n';
            if (ahead.charAt(at) == '"') {
                int last = skipMarks(at) - 1;
                boolean doubled = (last - at) % 2 == 1;
                boolean closes = !doubled && endsAt(last + 1);
                if (closes || !doubled && severalLines) {
                    return closes ? last : -1;
                }
                most = doubled || mark ? most : Math.min(most, at + LONGEST_MARKED);
                mark |= !doubled;
                at = last;
            }
        }
        return -1;
    }

    private boolean endsAt(int at) throws IOException {
        int behind = skipBlanks(at);
        return !has(behind) || isEnd(ahead.charAt(behind));
    }

    private int skipMarks(int at) throws IOException {
        int behind = at;
        while (has(behind) && ahead.charAt(behind) == '"') {
            behind++;
        }
        return behind;
    }

    private int endOfValue() throws IOException {
        int at = from + 1;
        while (has(at) && !isEnd(ahead.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipBlanks(int at) throws IOException {
        int behind = at;
        while (has(behind) && ahead.charAt(behind) == ' ') {
            behind++;
        }
        return behind;
    }

    private boolean isEnd(char letter) {
        return letter == separator || letter == '\n' || letter == '\r';
    }

    private boolean has(int at) throws IOException {
        while (at >= ahead.length() && !ended) {
            int read = in.read(chunk);
            ended = read < 0;
            ahead.append(chunk, 0, Math.max(0, read));
        }
        return at < ahead.length();
    }
}
