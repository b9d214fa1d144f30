package dev.baton.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's APIs answer is never a page of Baton's: a file of a deployment that is opened by its address, such
 * as a form or a picture, runs nothing and reaches nothing.
 */
class EngineAnswers extends OncePerRequestFilter {

    static final String POLICY = "Content-Security-Policy";
    static final String NOTHING = "sandbox; default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(POLICY, NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, new PolicyKept(response));
    }

    /** The web applications' own filter would set the policy of their pages. */
    private static final class PolicyKept extends HttpServletResponseWrapper {

        PolicyKept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!POLICY.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!POLICY.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
