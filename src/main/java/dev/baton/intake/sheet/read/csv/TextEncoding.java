package dev.baton.intake.sheet.read.csv;

import dev.baton.intake.sheet.read.raw.SheetFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/** The encoding of a text file: by its mark, else UTF-8 when every byte of it agrees, else a guess. */
record TextEncoding(Charset charset, int mark, boolean guessed) {

    private static final int CHUNK = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    // Other guesses are rarely right for short lists in a Latin script
    private static final Set<String> BELIEVED = Set.of(
            "SHIFT_JIS",
            "EUC-JP",
            "GB18030",
            "BIG5",
            "EUC-KR",
            "WINDOWS-1251",
            "KOI8-R",
            "WINDOWS-1253",
            "WINDOWS-1255");

    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(CHUNK);
        }
        TextEncoding marked = marked(head);
        if (marked != null) {
            return marked;
        }
        refuseBinary(head);
        if (isUtf8(file)) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, false);
        }
        String found = guess(file);
        boolean believed = found != null && BELIEVED.contains(found) && Charset.isSupported(found);
        return new TextEncoding(believed ? Charset.forName(found) : WINDOWS, 0, true);
    }

    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    private static TextEncoding marked(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, false);
        }
        if (first == 0xFFFE || first == 0xFEFF) {
            return new TextEncoding(first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2, false);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (Math.max(zeros[0], zeros[1]) * 5 > head.length && Math.min(zeros[0], zeros[1]) * 20 < head.length) {
            return new TextEncoding(
                    zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, false);
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

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer letters = CharBuffer.allocate(CHUNK);
        try (var in = Files.newByteChannel(file)) {
            boolean more = true;
            while (more) {
                more = in.read(bytes) >= 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, letters, !more);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
                letters.clear();
            }
        }
        return true;
    }

    private static String guess(Path file) throws IOException {
        var detector = new UniversalDetector();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            int length = in.read(chunk);
            for (int chunks = 0; length > 0 && chunks < 64 && !detector.isDone(); chunks++) {
                detector.handleData(chunk, 0, length);
                length = in.read(chunk);
            }
        }
        detector.dataEnd();
        return detector.getDetectedCharset();
    }
}
