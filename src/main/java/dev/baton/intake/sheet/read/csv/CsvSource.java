package dev.baton.intake.sheet.read.csv;

import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.RowSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text file of separated values. */
public final class CsvSource implements RowSource {

    private static final int SAMPLE = 1 << 16;

    private final Path file;
    private final TextEncoding encoding;
    private final char separator;
    private final boolean separatorLine;
    /** Of the last pass, which knows the most. */
    private QuoteMender mender;

    /** @param chosen the encoding that somebody chose; null: it is guessed */
    public CsvSource(Path file, @Nullable Charset chosen) throws IOException {
        this.file = file;
        encoding = chosen == null ? TextEncoding.of(file) : TextEncoding.chosen(file, chosen);
        String sample = sample();
        separatorLine = CsvSeparator.isDeclared(sample);
        separator = separatorLine ? sample.charAt("sep=".length()) : CsvSeparator.guess(sample);
    }

    @Override
    public Optional<Charset> encoding() {
        return Optional.of(encoding.charset());
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(ofEncoding());
        if (mender != null && mender.mended() > 0) {
            warnings.add("Quotation marks that are not closed, or stand within a value, were taken as letters in "
                    + mender.mended() + (mender.mended() == 1 ? " value." : " values.")
                    + " Look at these in the preview.");
        }
        return warnings;
    }

    private List<String> ofEncoding() {
        if (encoding.strays() != null) {
            return List.of("Some letters of the file are not UTF-8, as the others are; they were read as "
                    + encoding.strays().name() + ". Look at names with accents in the preview.");
        }
        return encoding.guessed()
                ? List.of(
                        "The text was read as " + encoding.charset().name()
                                + ". If letters with accents look wrong in the preview, choose another encoding under How it was read.")
                : List.of();
    }

    @Override
    public RowCursor open(int sheet) throws IOException {
        var reader = new BufferedReader(encoding.open(file));
        if (separatorLine) {
            reader.readLine();
        }
        mender = new QuoteMender(reader, separator);
        return new CsvCursor(mender, separator);
    }

    /** Rows end with one of two letters; a value may hold them, too. */
    @Override
    public boolean mayHoldMoreThan(int sheet, int rows) throws IOException {
        if (Files.size(file) <= rows) {
            return false;
        }
        long[] ends = new long[2];
        byte[] block = new byte[SAMPLE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                for (int i = 0; i < count; i++) {
                    ends[0] += block[i] == '\n' ? 1 : 0;
                    ends[1] += block[i] == '\r' ? 1 : 0;
                }
            }
        }
        return Math.max(ends[0], ends[1]) >= rows;
    }

    @Override
    public void close() {
        // each cursor closes its own reader
    }

    private String sample() throws IOException {
        try (Reader reader = new BufferedReader(encoding.open(file))) {
            char[] head = new char[SAMPLE];
            int length = Math.max(0, reader.read(head));
            return new String(head, 0, length);
        }
    }
}
