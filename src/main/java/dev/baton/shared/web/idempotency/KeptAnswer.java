package dev.baton.shared.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer as it was given.
 *
 * @param body null where it is shown once
 */
record KeptAnswer(int status, String contentType, String location, byte[] body) {

    /** What its handler marks {@code no-store}, such as a secret, is not kept here either. */
    static KeptAnswer of(ContentCachingResponseWrapper answer) {
        String caching = answer.getHeader(HttpHeaders.CACHE_CONTROL);
        boolean once = answer.getStatus() < HttpStatus.MULTIPLE_CHOICES.value()
                && caching != null
                && caching.contains("no-store");
        return new KeptAnswer(
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                once ? null : answer.getContentAsByteArray());
    }

    boolean isShownOnce() {
        return body == null;
    }

    void giveAgain(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        response.getOutputStream().write(body);
    }
}
