package dev.baton.identity.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The calls that forms and programs make without a sign-in; the capture API itself decides whom it lets in. */
final class PublicCapture {

    private static final String LEADS = "/v1/api/leads";
    private static final String STATUS = "/v1/api/leads/{lead_id}/status";
    private static final RequestMatcher POST = withDefaults().matcher(HttpMethod.POST, LEADS);

    static final RequestMatcher OPEN = new OrRequestMatcher(
            POST,
            withDefaults().matcher(HttpMethod.OPTIONS, LEADS),
            withDefaults().matcher(HttpMethod.GET, STATUS),
            withDefaults().matcher(HttpMethod.OPTIONS, STATUS));

    private PublicCapture() {}

    /** Without a session there is nothing that a page of somebody else's could misuse. */
    static boolean postsWithoutSession(HttpServletRequest request) {
        return POST.matches(request) && request.getSession(false) == null;
    }

    /** Such a request is given no cookie. */
    static boolean isFromOutside(HttpServletRequest request) {
        return OPEN.matches(request) && request.getSession(false) == null;
    }
}
