package dev.baton.shared.web.body;

import dev.baton.shared.PayloadTooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever reads a body reads 1 MB at most; uploads to the API have a limit of their own, deployments this one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class BoundedBodies extends OncePerRequestFilter {

    /** Set on a request of whose body more came than may. */
    public static final String EXCEEDED = BoundedBodies.class.getName();

    private static final int MEGABYTE = 1_000_000;
    private static final int DEPLOYMENT = 10 * MEGABYTE;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean api = request.getServletPath().startsWith("/v1/api/");
        return "GET".equals(request.getMethod()) || !(api || isOfTheEngine(request)) || (api && isUpload(request));
    }

    private static boolean isOfTheEngine(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/engine-rest") || path.startsWith("/camunda/");
    }

    private static boolean isUpload(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            int most = isUpload(this) ? DEPLOYMENT : MEGABYTE;
            return new Counted(super.getInputStream(), getContentLengthLong() > most ? -1 : most, this::exceeded);
        }

        private RuntimeException exceeded() {
            setAttribute(EXCEEDED, true);
            return new PayloadTooLarge(
                    isUpload(this) ? "A deployment may have at most 10 MB" : "A request may have at most 1 MB");
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final Supplier<RuntimeException> exceeded;
        private long left;

        private Counted(ServletInputStream body, long left, Supplier<RuntimeException> exceeded) {
            this.body = body;
            this.left = left;
            this.exceeded = exceeded;
        }

        @Override
        public int read() throws IOException {
            requireRoom();
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            requireRoom();
            int read = body.read(to, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            requireRoom();
        }

        private void requireRoom() {
            if (left < 0) {
                throw exceeded.get();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
