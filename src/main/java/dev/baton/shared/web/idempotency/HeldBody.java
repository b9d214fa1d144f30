package dev.baton.shared.web.idempotency;

import dev.baton.shared.token.Sha256;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read before, to be read again; the files of an upload wait on the disk. */
final class HeldBody extends HttpServletRequestWrapper {

    private final byte[] bytes;
    private final byte[] digest;

    /** @param bytes null of an upload: its parts are there for whoever asks for them */
    private HeldBody(HttpServletRequest request, byte[] bytes, byte[] digest) {
        super(request);
        this.bytes = bytes;
        this.digest = digest;
    }

    static HeldBody of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return new HeldBody(request, null, UploadDigest.of(request));
        }
        byte[] bytes = request.getInputStream().readAllBytes();
        return new HeldBody(request, bytes, Sha256.of(bytes));
    }

    /** Of what was sent: two requests with the same one ask for the same. Null where it cannot be read. */
    byte[] digest() {
        return digest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return bytes == null ? super.getInputStream() : new Again(new ByteArrayInputStream(bytes));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return bytes == null
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            return bytes.read(to, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
