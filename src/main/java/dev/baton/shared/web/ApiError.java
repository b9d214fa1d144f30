package dev.baton.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.shared.InvalidInput.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The error envelope of every endpoint (002, error response). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiError(boolean success, String error, String message, String field, int code, List<Problem> errors) {

    public static ApiError of(HttpStatus status, String error, String message) {
        return new ApiError(false, error, message, null, status.value(), null);
    }

    static ApiError invalid(List<Problem> problems) {
        Problem first = problems.get(0);
        return new ApiError(
                false,
                "VALIDATION_ERROR",
                first.message(),
                first.field(),
                HttpStatus.BAD_REQUEST.value(),
                problems.size() > 1 ? problems : null);
    }
}
