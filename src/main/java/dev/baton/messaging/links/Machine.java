package dev.baton.messaging.links;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Tells requests of machines from those of people. It looks at what is asked and how, never at who: scanners of mail
 * servers follow every link, and some mail programs fetch every picture before anybody reads.
 *
 * <ul>
 *   <li>{@code head}: nobody reads the head of a page only;
 *   <li>{@code prefetch}: the browser says that it fetches ahead;
 *   <li>{@code scanner}: no user agent, or one of a program, a scanner or a preview;
 *   <li>{@code proxy}: a picture that a mail provider's proxy fetched (Apple's calls itself just {@code Mozilla/5.0});
 *   <li>{@code too soon}: within five seconds after the mail left, or before;
 *   <li>{@code many at once}: several links of one mail within two seconds ({@link MailTracking}).
 * </ul>
 */
final class Machine {

    static final String MANY_AT_ONCE = "many at once";
    static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final Duration TOO_SOON = Duration.ofSeconds(5);
    private static final List<String> PROGRAMS = List.of(
            "bot",
            "crawl",
            "spider",
            "scan",
            "preview",
            "prefetch",
            "monitor",
            "headless",
            "proofpoint",
            "barracuda",
            "mimecast",
            "safelinks",
            "symantec",
            "trendmicro",
            "fireeye",
            "cloudmark",
            "curl/",
            "wget",
            "python",
            "java/",
            "go-http-client",
            "okhttp",
            "apache-httpclient",
            "node-fetch",
            "axios",
            "libwww",
            "postman");
    private static final List<String> PROXIES = List.of("googleimageproxy", "yahoomailproxy", "imageproxy");
    private static final String APPLE = "mozilla/5.0";

    private Machine() {}

    /** @param sentAt null: not known to be sent yet @return why it was no person; null: it may have been one */
    static String why(HttpServletRequest request, boolean picture, Instant sentAt, Instant now) {
        if ("HEAD".equals(request.getMethod())) {
            return "head";
        }
        if (says(request, "Purpose") || says(request, "Sec-Purpose") || says(request, "X-Moz")) {
            return "prefetch";
        }
        String agent = agent(request);
        if (agent.isBlank() || PROGRAMS.stream().anyMatch(agent::contains)) {
            return "scanner";
        }
        if (picture && (agent.equals(APPLE) || PROXIES.stream().anyMatch(agent::contains))) {
            return "proxy";
        }
        return sentAt == null || now.isBefore(sentAt.plus(TOO_SOON)) ? "too soon" : null;
    }

    private static boolean says(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        return value != null && value.toLowerCase(Locale.ROOT).contains("prefetch");
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.strip().toLowerCase(Locale.ROOT);
    }
}
