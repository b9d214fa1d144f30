package dev.baton.engine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.baton.engine.trail.Strip.Step;
import dev.baton.engine.trail.Strip.When;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripTest {

    private static final Instant DAY = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void whatIsDoneComesBeforeWhatIsAndThatBeforeWhatComesEachInTheOrderOfTime() {
        Step late = step("Remind rep", When.NEXT, 9);
        Step now = step("Work the lead", When.NOW, 5);
        Step second = step("Accept or decline lead", When.DONE, 3);
        Step first = step("Lead received", When.DONE, 1);

        assertThat(Strip.of(List.of(late, second, now, first))).containsExactly(first, second, now, late);
    }

    @Test
    void whatWasDoneSeveralTimesInARowIsOneStepWithTheLastDate() {
        List<Step> strip = Strip.of(List.of(
                step("Work the lead", When.DONE, 1),
                step("Work the lead", When.DONE, 2),
                step("Follow-up date reached", When.DONE, 3),
                step("Work the lead", When.DONE, 4),
                step("Work the lead", When.NOW, 5)));

        assertThat(strip)
                .extracting(Step::name, Step::times, Step::at)
                .containsExactly(
                        tuple("Work the lead", 2, DAY.plusSeconds(2)),
                        tuple("Follow-up date reached", 1, DAY.plusSeconds(3)),
                        tuple("Work the lead", 1, DAY.plusSeconds(4)),
                        tuple("Work the lead", 1, DAY.plusSeconds(5)));
    }

    private static Step step(String name, When when, int seconds) {
        return new Step(name, "Work a lead", when, DAY.plusSeconds(seconds), 1, null, null);
    }
}
