package dev.baton.lead.capture.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** The addresses that are open to pages of other sites. */
public final class CapturePaths {

    public static final String LEADS = "/v1/api/leads";
    public static final String VISITS = "/v1/api/visits";

    private static final Pattern READ = Pattern.compile(LEADS + "/[^/]+/status|/v1/api/forms/[^/]+");

    private CapturePaths() {}

    static boolean takesALead(HttpServletRequest request) {
        return LEADS.equals(request.getServletPath()) && HttpMethod.POST.matches(request.getMethod());
    }

    /** What this address takes from such pages; {@code null} for all others. */
    static HttpMethod openTo(HttpServletRequest request) {
        if (LEADS.equals(request.getServletPath()) || VISITS.equals(request.getServletPath())) {
            return HttpMethod.POST;
        }
        return READ.matcher(request.getServletPath()).matches() ? HttpMethod.GET : null;
    }
}
