package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.MergedCells;
import dev.baton.intake.sheet.read.raw.OoxmlText;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.intake.sheet.read.xml.XmlPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The merged cells of an XLSX sheet. They stand behind its rows, so these are run over as bytes, which takes a fifth of
 * the time of reading them.
 */
final class XlsxMerges {

    private static final Pattern RANGE = Pattern.compile("([A-Za-z]{1,3})(\\d{1,7}):[A-Za-z]{1,3}(\\d{1,7})");
    private static final int LONGEST_NAME = 60;
    private static final String ROWS_END = "/sheetData";

    private final InputStream in;
    private final long size;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;
    private long left;

    private XlsxMerges(InputStream in, long size) {
        this.in = in;
        this.size = size;
        left = size;
    }

    /** @param size in bytes, as the archive says; more is refused */
    static MergedCells of(InputStream content, long size) throws IOException {
        try (content) {
            return new XlsxMerges(content, size).read();
        }
    }

    private MergedCells read() throws IOException {
        var merged = new MergedCells();
        String prefix = behindRows();
        if (prefix == null) {
            return merged;
        }
        // What stands in front is made up; each byte is a letter of this encoding, and ranges are ASCII
        String head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><" + prefix + "worksheet"
                + (prefix.isEmpty() ? "" : " xmlns:" + prefix.replace(":", "") + "=\"x\"") + ">";
        var block = new ByteArrayInputStream(this.block, at, end - at);
        var rest = new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)), block),
                in);
        try (XmlPart part = new XmlPart(rest, size + head.length())) {
            while (part.next() && !part.ends("mergeCells") && !part.ends("worksheet")) {
                if (part.starts("mergeCell")) {
                    add(merged, String.valueOf(part.attribute("ref")));
                }
            }
        }
        return merged;
    }

    private static void add(MergedCells merged, String reference) {
        Matcher range = RANGE.matcher(reference);
        if (range.matches()) {
            merged.add(
                    OoxmlText.column(range.group(1)),
                    Integer.parseInt(range.group(2)),
                    Integer.parseInt(range.group(3)));
        }
    }

    /** Goes behind the end of the rows; the prefix of the elements there, null when the rows do not end. */
    private String behindRows() throws IOException {
        int letter = letter();
        while (end > 0) {
            if (letter != '<') {
                letter = letter();
                continue;
            }
            letter = letter();
            if (letter != '/') {
                continue;
            }
            var name = new StringBuilder();
            while (letter > ' ' && letter != '>' && letter != '<' && name.length() < LONGEST_NAME) {
                name.append((char) letter);
                letter = letter();
            }
            String prefix = name.substring(1, Math.max(1, name.indexOf(":") + 1));
            if (name.toString().equals("/" + prefix + ROWS_END.substring(1))) {
                while (end > 0 && letter != '>') {
                    letter = letter();
                }
                return prefix;
            }
        }
        return null;
    }

    private int letter() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(block));
            left -= end;
            if (left < 0) {
                throw SheetRefused.bomb();
            }
        }
        return end == 0 ? -1 : block[at++];
    }
}
