package dev.baton.messaging.links;

import dev.baton.messaging.links.MailLinks.Way;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the links and the picture of a counted mail lead. Nothing that is not ours redirects, and nothing here sets a cookie. */
@RestController
@RequestMapping("/t")
@Hidden
public class MailTrackingController {

    private static final Logger log = LoggerFactory.getLogger(MailTrackingController.class);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final MailLinks links;
    private final MailTracking tracking;
    private final Clock clock;

    public MailTrackingController(MailLinks links, MailTracking tracking, Clock clock) {
        this.links = links;
        this.tracking = tracking;
        this.clock = clock;
    }

    @GetMapping("/c/{token}")
    public ResponseEntity<?> click(@PathVariable("token") String token, HttpServletRequest request) {
        try {
            Optional<Way> way = find(token).filter(found -> isOnTheWeb(found.destination()));
            if (way.isEmpty()) {
                return page(HttpStatus.NOT_FOUND, "This link leads nowhere any more.");
            }
            note(way.get(), request);
            return answer(HttpStatus.FOUND)
                    .location(URI.create(way.get().destination()))
                    .build();
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "A link of a mail could not be looked up ({})", e.getClass().getSimpleName());
            return page(
                    HttpStatus.SERVICE_UNAVAILABLE, "This link cannot be followed right now. Please try again soon.");
        }
    }

    @GetMapping("/o/{token}")
    public ResponseEntity<?> open(@PathVariable("token") String token, HttpServletRequest request) {
        try {
            Optional<Way> way = find(token).filter(Way::isPicture);
            if (way.isEmpty()) {
                return page(HttpStatus.NOT_FOUND, "There is nothing here.");
            }
            note(way.get(), request);
        } catch (DataAccessException | TransactionException e) {
            log.warn("An opening could not be noted ({})", e.getClass().getSimpleName());
        }
        return answer(HttpStatus.OK).contentType(MediaType.IMAGE_GIF).body(DOT);
    }

    private Optional<Way> find(String token) {
        return TOKEN.matcher(token).matches() ? links.find(token) : Optional.empty();
    }

    /** Whoever clicked gets where they want, whether or not it could be written down. */
    private void note(Way way, HttpServletRequest request) {
        try {
            tracking.note(way, Machine.why(request, way.isPicture(), way.sentAt(), clock.instant()));
        } catch (RuntimeException e) {
            log.warn("What a lead did could not be noted ({})", e.getClass().getSimpleName());
        }
    }

    private static boolean isOnTheWeb(String destination) {
        try {
            URI uri = new URI(destination == null ? "" : destination);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static ResponseEntity<String> page(HttpStatus status, String words) {
        return answer(status).contentType(MediaType.TEXT_PLAIN).body(words);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer");
    }
}
