package dev.baton.shared.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it was given. */
record KeptAnswer(int status, String contentType, String location, byte[] body) {

    static KeptAnswer of(ContentCachingResponseWrapper answer, boolean withBody) {
        return new KeptAnswer(
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                withBody ? answer.getContentAsByteArray() : new byte[0]);
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
