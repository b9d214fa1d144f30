package dev.baton.notification.live;

import dev.baton.identity.lasting.LastingSignIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events of what the signed-in person may see. */
@RestController
class LiveController {

    private final LiveStreams streams;
    private final LastingSignIn signIns;

    LiveController(LiveStreams streams, LastingSignIn signIns) {
        this.streams = streams;
        this.signIns = signIns;
    }

    @ApiResponse(
            responseCode = "200",
            description = "One event after the other, each with a name and this as its data",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = LiveEventBody.class)))
    @GetMapping(path = "/v1/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId, HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Set<String> audiences = new HashSet<>(Set.of(who.getName()));
        boolean manages = who.getAuthorities().stream()
                .anyMatch(a -> a.getAuthority().equals("ROLE_manager")
                        || a.getAuthority().equals("ROLE_admin"));
        if (manages) {
            audiences.add(LiveEvents.MANAGERS);
        }
        return streams.open(new Listener(who.getName(), audiences, signIns.of(request)), number(lastEventId));
    }

    private static long number(String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}") ? Long.parseLong(lastEventId) : -1;
    }
}
