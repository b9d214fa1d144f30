package dev.baton.assignment.rep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.TestClock;
import dev.baton.testing.database.AnsweringJdbc;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How busy the reps are, between two counts. */
class RepLoadsTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

    private final TestClock clock = new TestClock(NOW);
    private final RepLoads loads = new RepLoads(AnsweringJdbc.empty(), clock);

    @Test
    void offersAreCountedAtOnce() {
        assertThat(loads.of("rep1")).isEqualTo(RepLoads.Load.NONE);

        loads.offered("rep1");
        clock.advance(Duration.ofSeconds(1));
        loads.offered("rep1");

        assertThat(loads.of("rep1")).isEqualTo(new RepLoads.Load(2, NOW.plusSeconds(1)));
    }

    @Test
    void whatIsReleasedKeepsTheTimeOfTheLastOffer() {
        loads.of("rep1");
        loads.offered("rep1");
        clock.advance(Duration.ofSeconds(1));

        loads.released("rep1");

        assertThat(loads.of("rep1")).isEqualTo(new RepLoads.Load(0, NOW));
    }

    @Test
    void nobodyHasLessThanNoLead() {
        loads.of("rep1");
        loads.offered("rep1");
        loads.released("rep1");
        loads.released("rep1");
        loads.released("stranger");

        assertThat(loads.of("rep1").open()).isZero();
        assertThat(loads.of("stranger")).isEqualTo(RepLoads.Load.NONE);
    }

    @Test
    void busiestRepHasTheMost() {
        assertThat(loads.busiest()).isZero();

        loads.of("rep1");
        loads.offered("rep1");
        loads.offered("rep2");
        loads.offered("rep2");

        assertThat(loads.busiest()).isEqualTo(2);
    }

    @Test
    void afterAFewSecondsTheDatabaseIsAskedAnew() {
        loads.of("rep1");
        loads.offered("rep1");

        clock.advance(Duration.ofSeconds(4));

        assertThat(loads.of("rep1")).as("nothing stands in the database").isEqualTo(RepLoads.Load.NONE);
    }
}
