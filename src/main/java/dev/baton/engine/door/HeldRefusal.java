package dev.baton.engine.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lets answers through as they come, and holds back what is said of a failure, or of everything. */
final class HeldRefusal extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    private final boolean everything;

    HeldRefusal(HttpServletResponse response, boolean everything) {
        super(response);
        this.everything = everything;
    }

    /** Whether there is something held back. */
    boolean isHeld() {
        return holds() && held.size() > 0 && !isCommitted();
    }

    byte[] body() {
        return held.toByteArray();
    }

    boolean isRefusal() {
        return getStatus() >= SC_BAD_REQUEST;
    }

    private boolean holds() {
        return everything || isRefusal();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return holds() ? new Holding() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return holds() ? new PrintWriter(new Holding(), true, StandardCharsets.UTF_8) : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!holds()) {
            super.flushBuffer();
        }
    }

    private final class Holding extends ServletOutputStream {

        @Override
        public void write(int one) {
            held.write(one);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            held.write(from, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
