package dev.baton.lead.capture;

import dev.baton.shared.web.TooManyRequests;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts how each request to post a lead ends, and makes an address wait that was refused again and again. */
@Component
class CaptureOutcomes {

    private static final String REFUSED = "baton.captures.refused";

    private final BackOff backOff;
    private final MeterRegistry meters;

    CaptureOutcomes(BackOff backOff, MeterRegistry meters) {
        this.backOff = backOff;
        this.meters = meters;
    }

    /** What the sender is told when it must wait now. */
    Optional<TooManyRequests> mustWait(HttpServletRequest request) {
        BackOff.State state = backOff.of(request.getRemoteAddr());
        if (state.failedBefore()) {
            CaptureCall.of(request).hasFailedBefore();
        }
        if (!state.mustWait()) {
            return Optional.empty();
        }
        meters.counter(REFUSED, "reason", "back_off").increment();
        return Optional.of(
                new TooManyRequests("Requests from your address were refused again and again", state.toWait()));
    }

    void note(HttpServletRequest request, int status, boolean signedIn) {
        CaptureCall call = CaptureCall.of(request);
        if (status >= 400) {
            String reason = call.refusedFor() == null ? reason(status) : call.refusedFor();
            meters.counter(REFUSED, "reason", reason).increment();
        }
        if (signedIn) {
            return;
        }
        if (status == 400 || status == 401 || status == 403) {
            backOff.refused(request.getRemoteAddr());
        } else if (status < 300 && call.failedBefore()) {
            backOff.succeeded(request.getRemoteAddr());
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "invalid";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 409 -> "conflict";
            case 413 -> "too_large";
            case 415 -> "media_type";
            case 429 -> "rate_limit";
            default -> "failed";
        };
    }
}
