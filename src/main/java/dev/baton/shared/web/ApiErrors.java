package dev.baton.shared.web;

import dev.baton.shared.ChangedMeanwhile;
import dev.baton.shared.Conflict;
import dev.baton.shared.Forbidden;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.MalformedRequest;
import dev.baton.shared.NotFound;
import dev.baton.shared.PayloadTooLarge;
import dev.baton.shared.Unauthenticated;
import dev.baton.shared.Unavailable;
import dev.baton.shared.database.DatabaseAway;
import dev.baton.shared.web.json.SnakeCase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns every exception of a controller into the error envelope; nothing technical leaves the house. */
@RestControllerAdvice
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);
    private static final Map<Class<?>, HttpStatus> REFUSALS = Map.of(
            NotFound.class, HttpStatus.NOT_FOUND,
            Forbidden.class, HttpStatus.FORBIDDEN,
            Unauthenticated.class, HttpStatus.UNAUTHORIZED,
            Unavailable.class, HttpStatus.SERVICE_UNAVAILABLE);
    private static final String DATA_EXCEPTION = "22"; // class of SQL states
    static final String UNREADABLE = "This value cannot be read";

    @ExceptionHandler
    ResponseEntity<ApiError> invalid(InvalidInput e) {
        return json(HttpStatus.BAD_REQUEST, ApiError.invalid(e.problems()));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> invalid(MethodArgumentNotValidException e) {
        List<Problem> problems = e.getFieldErrors().stream()
                .map(f -> new Problem(
                        SnakeCase.path(f.getField()), f.isBindingFailure() ? UNREADABLE : f.getDefaultMessage()))
                .toList();
        return problems.isEmpty()
                ? error(HttpStatus.BAD_REQUEST, "VALIDATION_ERROR", "The request is not valid")
                : json(HttpStatus.BAD_REQUEST, ApiError.invalid(problems));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> invalid(MethodArgumentTypeMismatchException e) {
        return json(
                HttpStatus.BAD_REQUEST,
                ApiError.invalid(List.of(new Problem(SnakeCase.path(e.getName()), UNREADABLE))));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> missing(MissingServletRequestPartException e) {
        return json(
                HttpStatus.BAD_REQUEST,
                ApiError.invalid(List.of(new Problem(e.getRequestPartName(), "This part is missing"))));
    }

    /** Parameters that their record refuses, such as a page below 0. */
    @ExceptionHandler
    ResponseEntity<ApiError> refused(
            BeanInstantiationException e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        return e.getCause() instanceof InvalidInput invalid ? invalid(invalid) : other(e, request, response);
    }

    @ExceptionHandler
    ResponseEntity<ApiError> malformed(HttpMessageNotReadableException e) {
        RuntimeException reason = UnreadableBody.reason(e);
        if (reason instanceof InvalidInput invalid) {
            return invalid(invalid);
        }
        return reason instanceof PayloadTooLarge large ? tooLarge(large) : malformed((MalformedRequest) reason);
    }

    @ExceptionHandler
    ResponseEntity<ApiError> malformed(MalformedRequest e) {
        return error(HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", e.getMessage());
    }

    /** Chunks of a body that are none. */
    @ExceptionHandler
    ResponseEntity<ApiError> malformed(BadRequestException e) {
        return error(HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", "The body does not come as its headers say");
    }

    @ExceptionHandler
    ResponseEntity<ApiError> brokenOff(MultipartException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (cause instanceof SocketTimeoutException slow) {
            return tooSlow(slow);
        }
        if (!BrokenUpload.isCause(cause)) {
            return other(e, request, response);
        }
        log.info("{} {}: the upload cannot be read to its end", request.getMethod(), request.getServletPath());
        return error(
                HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", "The upload did not come to its end; please try again");
    }

    @ExceptionHandler
    ResponseEntity<ApiError> tooSlow(SocketTimeoutException e) {
        return error(
                HttpStatus.REQUEST_TIMEOUT,
                "UNAVAILABLE",
                "The upload came too slowly; please try it on a better line");
    }

    @ExceptionHandler
    ResponseEntity<ApiError> tooLarge(PayloadTooLarge e) {
        return error(HttpStatus.PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> tooLarge(MaxUploadSizeExceededException e) {
        return error(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "PAYLOAD_TOO_LARGE",
                "The file is larger than 200 MB; split it and upload the parts");
    }

    @ExceptionHandler
    ResponseEntity<ApiError> changed(ChangedMeanwhile e) {
        return json(HttpStatus.CONFLICT, ApiError.changed(e));
    }

    @ExceptionHandler({NotFound.class, Forbidden.class, Unauthenticated.class, Unavailable.class})
    ResponseEntity<ApiError> refused(RuntimeException e, HttpServletResponse response) throws Exception {
        requireUnanswered(response, e);
        HttpStatus status = REFUSALS.get(e.getClass());
        return error(status, ErrorCodes.of(status), e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> conflict(Conflict e) {
        return error(HttpStatus.CONFLICT, "CONFLICT", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> tooMany(TooManyRequests e) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(e.secondsToWait()))
                .body(e.answer());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> denied(AccessDeniedException e) {
        return error(HttpStatus.FORBIDDEN, "FORBIDDEN", "Your role does not allow this");
    }

    /** A zero byte in a body, a number beyond all bounds: what the database cannot even compare. */
    @ExceptionHandler
    ResponseEntity<ApiError> unthinkable(
            DataIntegrityViolationException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                && String.valueOf(cause.getSQLState()).startsWith(DATA_EXCEPTION)) {
            log.warn("{} {} brought a value that cannot be", request.getMethod(), request.getServletPath());
            return error(
                    HttpStatus.BAD_REQUEST,
                    "VALIDATION_ERROR",
                    "A value is too large or holds a sign that is no text; please correct it");
        }
        return other(e, request, response);
    }

    @ExceptionHandler({TransientDataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<ApiError> unavailable(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        log.warn("{} {} could not be served now: {}", request.getMethod(), request.getServletPath(), e.getClass());
        requireUnanswered(response, e);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Retry-After", "2")
                .body(ApiError.of(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "Please try again in a few seconds"));
    }

    /** The browser went away (a closed event stream): there is nobody to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone(Exception e) {
        log.debug("Client went away");
    }

    @ExceptionHandler
    ResponseEntity<ApiError> other(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (e instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return error(status, ErrorCodes.of(status), ErrorCodes.message(status));
        }
        if (DatabaseAway.isCauseOf(e)) {
            return unavailable(e, request, response);
        }
        log.error("{} {} failed", request.getMethod(), request.getServletPath(), e);
        requireUnanswered(response, e);
        return error(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "Something went wrong here; it has been recorded");
    }

    /** Behind half an answer no envelope fits: thrown on, the exception makes the server cut the connection. */
    private static void requireUnanswered(HttpServletResponse response, Exception e) throws Exception {
        if (response.isCommitted()) {
            throw e;
        }
    }

    private static ResponseEntity<ApiError> error(HttpStatus status, String code, String message) {
        return json(status, ApiError.of(status, code, message));
    }

    private static ResponseEntity<ApiError> json(HttpStatus status, ApiError body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
