package dev.baton.intake.sheet.read.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far a file is UTF-8.
 *
 * @param letters how many letters beyond ASCII are
 * @param strays how many bytes are not
 * @param sample lines that hold any of the two
 */
record Utf8Check(long letters, long strays, byte[] sample) {

    private static final int SAMPLE = 1 << 16;

    static Utf8Check of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE)) {
            return new Counting().read(in);
        }
    }

    private static final class Counting {

        private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private boolean foreign;
        private long letters;
        private long strays;
        /** How many bytes of a letter are still to come, and how many came. */
        private int open;

        private int seen;

        Utf8Check read(InputStream in) throws IOException {
            for (int next = in.read(); next >= 0; next = in.read()) {
                count(next);
                foreign |= next >= 0x80;
                if (sample.size() < SAMPLE && line.size() < SAMPLE) {
                    line.write(next);
                }
                if (next == '\n') {
                    keep();
                }
            }
            strays += seen;
            keep();
            return new Utf8Check(letters, strays, sample.toByteArray());
        }

        private void keep() {
            if (foreign && sample.size() < SAMPLE) {
                sample.writeBytes(line.toByteArray());
            }
            line.reset();
            foreign = false;
        }

        private void count(int next) {
            if (open > 0 && next >= 0x80 && next < 0xC0) {
                seen++;
                if (--open == 0) {
                    letters++;
                    seen = 0;
                }
                return;
            }
            strays += seen;
            open = next >= 0xC2 && next < 0xE0
                    ? 1
                    : next >= 0xE0 && next < 0xF0 ? 2 : next >= 0xF0 && next < 0xF5 ? 3 : 0;
            seen = open > 0 ? 1 : 0;
            strays += next >= 0x80 && open == 0 ? 1 : 0;
        }
    }
}
