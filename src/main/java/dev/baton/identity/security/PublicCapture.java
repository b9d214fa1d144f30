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
    private static final String FORM = "/v1/api/forms/{campaign_id}";
    private static final String VISITS = "/v1/api/visits";
    private static final RequestMatcher POST = new OrRequestMatcher(
            withDefaults().matcher(HttpMethod.POST, LEADS), withDefaults().matcher(HttpMethod.POST, VISITS));
    /** Pages of campaigns, and those behind links in mails: whoever comes there is anybody, even with a session. */
    private static final RequestMatcher PAGES = new OrRequestMatcher(
            withDefaults().matcher("/l/**"),
            withDefaults().matcher("/d/**"),
            withDefaults().matcher("/u/**"));

    static final RequestMatcher OPEN = new OrRequestMatcher(
            POST,
            withDefaults().matcher(HttpMethod.OPTIONS, LEADS),
            withDefaults().matcher(HttpMethod.OPTIONS, VISITS),
            withDefaults().matcher(HttpMethod.GET, STATUS),
            withDefaults().matcher(HttpMethod.OPTIONS, STATUS),
            withDefaults().matcher(HttpMethod.GET, FORM),
            withDefaults().matcher(HttpMethod.OPTIONS, FORM),
            withDefaults().matcher(HttpMethod.GET, "/forms.js"),
            withDefaults().matcher(HttpMethod.GET, "/favicon.ico"), // browsers ask for it on every page
            withDefaults().matcher("/t/o/*"),
            withDefaults().matcher("/t/c/*"),
            PAGES);

    private PublicCapture() {}

    /** Where no session counts there is nothing that a page of somebody else's could misuse. */
    static boolean countsNoSession(HttpServletRequest request) {
        return PAGES.matches(request) || (POST.matches(request) && request.getSession(false) == null);
    }

    /** Such a request is given no cookie. */
    static boolean isFromOutside(HttpServletRequest request) {
        return OPEN.matches(request) && request.getSession(false) == null;
    }
}
