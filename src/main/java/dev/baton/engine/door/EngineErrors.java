package dev.baton.engine.door;

import dev.baton.shared.database.DatabaseAway;
import dev.baton.shared.web.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Two at the same task in the same moment: the second one is told, and nothing of theirs is half done. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineErrors {

    private static final Logger log = LoggerFactory.getLogger(EngineErrors.class);

    @ExceptionHandler
    ResponseEntity<ApiError> overtaken(OptimisticLockingException e) {
        return answer(HttpStatus.CONFLICT, "CONFLICT", "Somebody else was faster; look again before you go on");
    }

    @ExceptionHandler
    ResponseEntity<ApiError> suspended(SuspendedEntityInteractionException e) {
        return answer(
                HttpStatus.CONFLICT, "CONFLICT", "This is frozen; nothing can be done with it until that is lifted");
    }

    /** The engine wraps what a step of a process says of its input. */
    @ExceptionHandler
    ResponseEntity<ApiError> refused(ProcessEngineException e, HttpServletRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadUserRequestException) {
                return answer(HttpStatus.BAD_REQUEST, "VALIDATION_ERROR", "One of these values is not taken here");
            }
        }
        if (DatabaseAway.isCauseOf(e)) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "Please try again in a few seconds");
        }
        log.error("{} {} failed in the engine", request.getMethod(), request.getServletPath(), e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "Something went wrong here; it has been recorded");
    }

    private static ResponseEntity<ApiError> answer(HttpStatus status, String code, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ApiError.of(status, code, message));
    }
}
