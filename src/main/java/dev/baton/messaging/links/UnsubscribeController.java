package dev.baton.messaging.links;

import dev.baton.shared.web.LinkPages;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the reader of a mail unsubscribes. Looking changes nothing, for scanners of mails look at every link; a mail
 * program posts here for its reader (RFC 8058), and the page's button does the same.
 */
@RestController
@Hidden
@RequestMapping("/u/{token}")
class UnsubscribeController {

    private static final Logger log = LoggerFactory.getLogger(UnsubscribeController.class);
    private static final String PAGE = "templates/unsubscribe/page.liquid";

    private final Unsubscribing unsubscribing;
    private final LinkPages pages;

    UnsubscribeController(Unsubscribing unsubscribing, LinkPages pages) {
        this.unsubscribing = unsubscribing;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable("token") String token) {
        return unsubscribing
                .isDone(token)
                .map(done -> page(HttpStatus.OK, done ? "done" : "open"))
                .orElseGet(this::unknown);
    }

    @PostMapping
    ResponseEntity<String> unsubscribe(@PathVariable("token") String token) {
        return unsubscribing.unsubscribe(token) ? page(HttpStatus.OK, "done") : unknown();
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<String> later(Exception e) {
        log.warn("Somebody could not unsubscribe ({})", e.getClass().getSimpleName());
        return page(HttpStatus.SERVICE_UNAVAILABLE, "later");
    }

    private ResponseEntity<String> unknown() {
        return page(HttpStatus.NOT_FOUND, "unknown");
    }

    private ResponseEntity<String> page(HttpStatus status, String standing) {
        return pages.page(status, PAGE, Map.of("standing", standing));
    }
}
