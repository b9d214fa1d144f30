package dev.baton.intake.sheet.read.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 in which single letters of another encoding stand: these are read as such, and all others stay right. */
final class PatchedReader extends Reader {

    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final Charset strays;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer letters = CharBuffer.allocate(CHUNK).flip();
    private boolean ended;

    PatchedReader(InputStream in, Charset strays) {
        this.in = in;
        this.strays = strays;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!letters.hasRemaining() && !(ended && !bytes.hasRemaining())) {
            fill();
        }
        if (!letters.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, letters.remaining());
        letters.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended |= read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        letters.clear();
        CoderResult result = decoder.decode(bytes, letters, ended);
        while (result.isError() && letters.remaining() > CHUNK / 2) {
            byte[] stray = new byte[result.length()];
            bytes.get(stray);
            letters.put(new String(stray, strays));
            decoder.reset();
            result = decoder.decode(bytes, letters, ended);
        }
        letters.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
