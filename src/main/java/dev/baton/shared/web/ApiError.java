package dev.baton.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.shared.ChangedMeanwhile;
import dev.baton.shared.InvalidInput.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The error envelope of every endpoint (002, error response).
 *
 * @param existingLeadId of {@code DUPLICATE_LEAD} the lead that is there, for those who may know it
 * @param changedMeanwhile of {@code CONFLICT} who was quicker
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiError(
        boolean success,
        String error,
        String message,
        @Nullable String field,
        int code,
        @Nullable List<Problem> errors,
        @Nullable String existingLeadId,
        ChangedMeanwhile.@Nullable Change changedMeanwhile) {

    public static ApiError of(HttpStatus status, String error, String message) {
        return new ApiError(false, error, message, null, status.value(), null, null, null);
    }

    public static ApiError duplicate(String message, String existingLeadId) {
        return new ApiError(
                false, "DUPLICATE_LEAD", message, null, HttpStatus.CONFLICT.value(), null, existingLeadId, null);
    }

    static ApiError invalid(List<Problem> problems) {
        Problem first = problems.get(0);
        return new ApiError(
                false,
                "VALIDATION_ERROR",
                first.message(),
                first.field(),
                HttpStatus.BAD_REQUEST.value(),
                problems.size() > 1 ? problems : null,
                null,
                null);
    }

    static ApiError changed(ChangedMeanwhile e) {
        return new ApiError(
                false,
                "CONFLICT",
                e.getMessage(),
                e.change().fields().get(0),
                HttpStatus.CONFLICT.value(),
                null,
                null,
                e.change());
    }
}
