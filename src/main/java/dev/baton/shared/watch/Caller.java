package dev.baton.shared.watch;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import org.slf4j.MDC;

/**
 * Whose request it is: taken along to another thread, so that what is logged and traced there tells it, too.
 *
 * @param words of each log line, such as the request's id
 * @param observation null where nothing is traced
 */
public record Caller(Map<String, String> words, Observation observation) {

    public static final Caller NOBODY = new Caller(Map.of(), null);

    public static Caller now(ObservationRegistry observations) {
        Map<String, String> words = MDC.getCopyOfContextMap();
        return new Caller(words == null ? Map.of() : words, observations.getCurrentObservation());
    }

    public void run(Runnable work) {
        MDC.setContextMap(words);
        try {
            if (observation == null) {
                work.run();
            } else {
                observation.scoped(work);
            }
        } finally {
            MDC.clear();
        }
    }
}
