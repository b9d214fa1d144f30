package dev.baton.engine;

import dev.baton.shared.web.ApiError;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Two at the same task in the same moment: the second one is told, and nothing of theirs is half done. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineErrors {

    @ExceptionHandler
    ResponseEntity<ApiError> overtaken(OptimisticLockingException e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(ApiError.of(
                        HttpStatus.CONFLICT, "CONFLICT", "Somebody else was faster; look again before you go on"));
    }
}
