package dev.baton.lead.capture.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.capture.CaptureFixtures;
import dev.baton.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whether more arrive than so many a second. */
class ArrivalRateTest {

    private final TestClock clock = new TestClock(CaptureFixtures.NOW);
    private final ArrivalRate rate = new ArrivalRate(3, clock);

    @Test
    void asManyAsMayIsNotTooMany() {
        arrive(3);
        assertThat(rate.isOver()).isFalse();

        arrive(1);
        assertThat(rate.isOver()).isTrue();
    }

    @Test
    void burstIsRememberedForTheNextSecondOnly() {
        arrive(4);

        clock.advance(Duration.ofSeconds(1));
        assertThat(rate.isOver()).isTrue();

        clock.advance(Duration.ofSeconds(1));
        assertThat(rate.isOver()).isFalse();
    }

    @Test
    void afterAPauseNothingOfBeforeCounts() {
        arrive(4);

        clock.advance(Duration.ofSeconds(5));

        assertThat(rate.isOver()).isFalse();
    }

    private void arrive(int times) {
        for (int i = 0; i < times; i++) {
            rate.count();
        }
    }
}
