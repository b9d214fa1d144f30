package dev.baton.intake.sheet.read.xml;

import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stands before the XML parser, which keeps each tag, text and comment in memory: refuses what would not fit, any
 * document type (and with it every entity), and a part that is longer than the archive said.
 */
final class XmlGuard extends FilterInputStream {

    private static final int LONGEST_TOKEN = 1 << 20;

    private long left;
    private int token;
    /** What ends the comment, CDATA section or instruction being read; null in ordinary mark-up. */
    private String end;

    private int matched;
    private int before;
    private int last;

    XmlGuard(InputStream in, long declaredSize) {
        super(in);
        left = declaredSize;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        left -= Math.max(0, count);
        if (left < 0) {
            throw SheetRefused.bomb();
        }
        for (int i = offset; i < offset + count; i++) {
            // Zero bytes are the other half of a UTF-16 letter
            if (buffer[i] != 0) {
                follow(buffer[i]);
            }
        }
        return count;
    }

    private void follow(byte letter) {
        if (++token > LONGEST_TOKEN) {
            throw new SheetRefused(
                    SheetRefused.Code.TOO_LONG,
                    "The workbook holds a text that is longer than a cell allows. Shorten it and upload the file again.");
        }
        if (end != null) {
            followToEnd(letter);
        } else if (letter == '<') {
            token = 0;
        } else if (last == '<' && letter == '?') {
            end = "?>";
        } else if (before == '<' && last == '!') {
            end = opened(letter);
        }
        before = last;
        last = letter;
    }

    private void followToEnd(byte letter) {
        int length = end.length();
        if (letter == end.charAt(matched)) {
            matched++;
        } else if (!(matched == length - 1 && letter == end.charAt(0))) {
            matched = letter == end.charAt(0) ? 1 : 0;
        }
        if (matched == length) {
            end = null;
            matched = 0;
        }
    }

    private static String opened(byte letter) {
        if (letter == '-') {
            return "-->";
        }
        if (letter == '[') {
            return "]]>";
        }
        throw new SheetRefused(
                SheetRefused.Code.EXTERNAL_ENTITIES,
                "The workbook refers to content outside of itself, so it was not opened. "
                        + "Copy the rows into a new workbook and upload that.");
    }
}
