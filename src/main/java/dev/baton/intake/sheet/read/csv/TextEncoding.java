package dev.baton.intake.sheet.read.csv;

import dev.baton.intake.sheet.read.raw.SheetFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file: by its mark, else UTF-8 when every byte of it agrees, else a guess.
 *
 * @param strays what single letters are in that do not agree with the others; null: there are none
 */
record TextEncoding(Charset charset, int mark, boolean guessed, Charset strays) {

    private static final int CHUNK = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final double MOST_UNEXPLAINED = 0.34;

    static TextEncoding of(Path file) throws IOException {
        byte[] head = head(file);
        TextEncoding marked = marked(head);
        if (marked != null) {
            return marked;
        }
        refuseBinary(head);
        Utf8Check check = Utf8Check.of(file);
        if (check.strays() == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, false, null);
        }
        if (check.letters() >= check.strays()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, true, WINDOWS);
        }
        return new TextEncoding(guess(check.sample()), 0, true, null);
    }

    /** The one that somebody chose, whatever the bytes say; only its own mark is no letter. */
    static TextEncoding chosen(Path file, Charset charset) throws IOException {
        TextEncoding marked = marked(head(file));
        int mark = marked != null && marked.charset().equals(charset) ? marked.mark() : 0;
        return new TextEncoding(charset, mark, false, null);
    }

    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return strays == null ? new InputStreamReader(in, charset) : new PatchedReader(in, strays);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CHUNK);
        }
    }

    private static Charset guess(byte[] sample) {
        LatinGuess.Fit latin = LatinGuess.best(sample);
        return latin.unexplained() <= MOST_UNEXPLAINED
                ? latin.charset()
                : ScriptGuess.best(sample).orElse(WINDOWS);
    }

    private static TextEncoding marked(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, false, null);
        }
        if (first == 0xFFFE || first == 0xFEFF) {
            return new TextEncoding(
                    first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2, false, null);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (Math.max(zeros[0], zeros[1]) * 5 > head.length && Math.min(zeros[0], zeros[1]) * 20 < head.length) {
            return new TextEncoding(
                    zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, false, null);
        }
        return null;
    }

    private static void refuseBinary(byte[] head) {
        int controls = 0;
        for (byte letter : head) {
            controls += letter >= 0 && letter < 32 && "\t\n\r\f\u001A\u001B".indexOf(letter) < 0 ? 1 : 0;
        }
        if (controls * 100 > head.length) {
            throw SheetFormat.notASheet("a file of another kind");
        }
    }
}
