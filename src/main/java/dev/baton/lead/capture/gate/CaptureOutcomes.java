package dev.baton.lead.capture.gate;

import dev.baton.lead.capture.gate.limit.BackOff;
import dev.baton.lead.capture.gate.limit.CaptureCall;
import dev.baton.lead.capture.gate.limit.CaptureLimits;
import dev.baton.shared.web.TooManyRequests;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts how each request to post a lead ends, and makes an address wait that was refused again and again. */
@Component
public class CaptureOutcomes {

    /** Refusals that are the sender's own doing. */
    private static final Set<Integer> COUNTED = Set.of(400, 401, 403, 413, 415);

    private static final String REFUSED = "baton.captures.refused";

    private final BackOff backOff;
    private final CaptureLimits limits;
    private final MeterRegistry meters;

    CaptureOutcomes(BackOff backOff, CaptureLimits limits, MeterRegistry meters) {
        this.backOff = backOff;
        this.limits = limits;
        this.meters = meters;
    }

    /** What the sender is told when it must wait now. */
    public Optional<TooManyRequests> mustWait(HttpServletRequest request, HttpServletResponse response) {
        BackOff.State state = backOff.of(request.getRemoteAddr());
        if (state.failedBefore()) {
            CaptureCall.of(request).hasFailedBefore();
        }
        if (!state.mustWait()) {
            return Optional.empty();
        }
        meters.counter(REFUSED, "reason", "back_off").increment();
        return Optional.of(later(
                new TooManyRequests("Requests from your address were refused again and again", state.toWait()),
                request,
                response));
    }

    /** Also a request that comes too early counts; it may have to wait longer for its minute to be over. */
    private TooManyRequests later(TooManyRequests wait, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.spendUnknown(request.getRemoteAddr(), response, CaptureCall.of(request));
            return wait;
        } catch (TooManyRequests overLimit) {
            return overLimit.secondsToWait() > wait.secondsToWait() ? overLimit : wait;
        }
    }

    public void note(HttpServletRequest request, int status, boolean signedIn) {
        CaptureCall call = CaptureCall.of(request);
        if (status >= 400) {
            String reason = call.refusedFor() == null ? reason(status) : call.refusedFor();
            meters.counter(REFUSED, "reason", reason).increment();
        }
        if (signedIn) {
            return;
        }
        if (COUNTED.contains(status)) {
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
