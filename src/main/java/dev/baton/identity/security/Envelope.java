package dev.baton.identity.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.web.ApiError;
import dev.baton.shared.web.ErrorCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes the error envelope where no controller is reached. */
final class Envelope {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Envelope() {}

    /** Whether a person opens an address in a browser; engine REST is for programs. */
    static boolean asksForPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains("text/html")
                && !request.getRequestURI().startsWith("/engine-rest");
    }

    static void write(HttpServletResponse response, HttpStatus status) throws IOException {
        write(response, status, ErrorCodes.message(status));
    }

    static void write(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), ApiError.of(status, ErrorCodes.of(status), message));
    }
}
