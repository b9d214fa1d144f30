package dev.baton.shared.web.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read before; an upload is left to be read as it comes, and stands for itself by its length. */
final class HeldBody extends HttpServletRequestWrapper {

    private final byte[] bytes;
    private final boolean upload;

    private HeldBody(HttpServletRequest request, byte[] bytes, boolean upload) {
        super(request);
        this.bytes = bytes;
        this.upload = upload;
    }

    static HeldBody of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        byte[] bytes = upload
                ? String.valueOf(request.getContentLengthLong()).getBytes(StandardCharsets.UTF_8)
                : request.getInputStream().readAllBytes();
        return new HeldBody(request, bytes, upload);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return upload ? super.getInputStream() : new Again(new ByteArrayInputStream(bytes));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return upload
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
