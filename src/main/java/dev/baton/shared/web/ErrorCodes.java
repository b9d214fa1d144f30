package dev.baton.shared.web;

import org.springframework.http.HttpStatus;

/** The codes of the error envelope, by HTTP status (api.md, conventions). */
public final class ErrorCodes {

    private ErrorCodes() {}

    public static String of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "VALIDATION_ERROR";
            case UNAUTHORIZED -> "UNAUTHENTICATED";
            case FORBIDDEN -> "FORBIDDEN";
            case NOT_FOUND -> "NOT_FOUND";
            case METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
            case NOT_ACCEPTABLE -> "NOT_ACCEPTABLE";
            case UNSUPPORTED_MEDIA_TYPE -> "UNSUPPORTED_MEDIA_TYPE";
            case CONFLICT -> "CONFLICT";
            case PAYLOAD_TOO_LARGE -> "PAYLOAD_TOO_LARGE";
            case TOO_MANY_REQUESTS -> "RATE_LIMITED";
            case SERVICE_UNAVAILABLE -> "UNAVAILABLE";
            default -> "INTERNAL_ERROR";
        };
    }

    public static String message(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request is not valid";
            case UNAUTHORIZED -> "Please sign in";
            case FORBIDDEN -> "Your role does not allow this";
            case NOT_FOUND -> "There is nothing at this address";
            case METHOD_NOT_ALLOWED -> "This address does not take this method";
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "This call takes and gives application/json";
            default -> "The request could not be served";
        };
    }
}
