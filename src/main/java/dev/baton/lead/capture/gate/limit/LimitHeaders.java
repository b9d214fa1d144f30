package dev.baton.lead.capture.gate.limit;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is left of the limits, as headers: those of the IETF's draft, and the older ones for the limit that is nearest. */
final class LimitHeaders {

    private LimitHeaders() {}

    /** @param secondsToReset until the whole limit is there again */
    record Spent(String name, int most, long period, long left, long secondsToReset) {

        static Spent of(CaptureLimits.Limit limit, ConsumptionProbe probe) {
            long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
            return new Spent(
                    limit.name(),
                    limit.most(),
                    limit.period().toSeconds(),
                    probe.getRemainingTokens(),
                    Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds()));
        }
    }

    static void write(List<Spent> spent, HttpServletResponse response) {
        if (spent.isEmpty()) {
            return;
        }
        response.setHeader("RateLimit-Policy", joined(spent, "\"%s\";q=%d;w=%d", false));
        response.setHeader("RateLimit", joined(spent, "\"%s\";r=%d;t=%d", true));
        Spent nearest =
                spent.stream().min(Comparator.comparingLong(Spent::left)).orElseThrow();
        response.setHeader("RateLimit-Limit", String.valueOf(nearest.most()));
        response.setHeader("RateLimit-Remaining", String.valueOf(nearest.left()));
        response.setHeader("RateLimit-Reset", String.valueOf(nearest.secondsToReset()));
    }

    private static String joined(List<Spent> spent, String form, boolean left) {
        return spent.stream()
                .map(one -> left
                        ? form.formatted(one.name(), one.left(), one.secondsToReset())
                        : form.formatted(one.name(), one.most(), one.period()))
                .collect(Collectors.joining(", "));
    }
}
