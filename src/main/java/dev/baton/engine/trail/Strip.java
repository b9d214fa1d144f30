package dev.baton.engine.trail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way of something through its processes, in steps that people know: what is done, what is now, what comes next. */
public final class Strip {

    private Strip() {}

    /** Whether a step is behind, under way or ahead. */
    public enum When {
        DONE,
        NOW,
        NEXT;

        @JsonValue
        public String apiName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A step.
     *
     * @param process the process it stands in
     * @param at when it was done, since when it is, or when it is to come
     * @param times how often it was done, one time after the other
     * @param until till when something waits; null where it does not wait for a time
     * @param then what is done after the wait; null where nothing is waited for, or the process decides only then
     */
    public record Step(
            String name,
            @Nullable String process,
            When when,
            Instant at,
            int times,
            @Nullable Instant until,
            @Nullable String then) {

        private boolean sameAs(Step before) {
            return when == When.DONE
                    && before.when == When.DONE
                    && name.equals(before.name)
                    && Objects.equals(process, before.process);
        }

        private Step again(Step before) {
            return new Step(name, process, when, at, before.times + times, null, null);
        }
    }

    /** In the order of time; what was done several times in a row is one step. */
    static List<Step> of(List<Step> steps) {
        List<Step> sorted = steps.stream()
                .sorted(Comparator.comparing(Step::when).thenComparing(Step::at))
                .toList();
        List<Step> strip = new ArrayList<>();
        for (Step step : sorted) {
            Step before = strip.isEmpty() ? null : strip.get(strip.size() - 1);
            if (before != null && step.sameAs(before)) {
                strip.set(strip.size() - 1, step.again(before));
            } else {
                strip.add(step);
            }
        }
        return strip;
    }
}
