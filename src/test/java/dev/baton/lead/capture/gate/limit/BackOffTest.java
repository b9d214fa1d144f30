package dev.baton.lead.capture.gate.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.capture.CaptureFixtures;
import dev.baton.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an address waits that is refused again and again. */
class BackOffTest {

    private static final String ADDRESS = "203.0.113.5";

    private final TestClock clock = new TestClock(CaptureFixtures.NOW);
    private final CaptureFixtures.Failures failures = new CaptureFixtures.Failures();
    private final BackOff backOff = backOff(failures, 100);

    @Test
    void waitDoublesUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            backOff.refused(ADDRESS);
            waits.add(backOff.of(ADDRESS).toWait().toSeconds());
            clock.advance(backOff.of(ADDRESS).toWait());
            assertThat(backOff.of(ADDRESS).mustWait()).isFalse();
        }

        assertThat(waits)
                .containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "14, 512", "15, 900", "1000, 900"})
    void waitFollowsTheNumberOfRefusals(int failed, long seconds) {
        assertThat(BackOff.waitAfter(failed)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void waitIsOverWhenItsTimeHasPassed() {
        refused(8);
        assertThat(backOff.of(ADDRESS).toWait()).isEqualTo(Duration.ofSeconds(8));

        clock.advance(Duration.ofSeconds(7));
        assertThat(backOff.of(ADDRESS).mustWait()).isTrue();

        clock.advance(Duration.ofSeconds(1));
        assertThat(backOff.of(ADDRESS).mustWait()).isFalse();
        assertThat(backOff.of(ADDRESS).failedBefore()).isTrue();
    }

    @Test
    void successBeginsAnew() {
        refused(8);

        backOff.succeeded(ADDRESS);

        assertThat(backOff.of(ADDRESS)).isEqualTo(BackOff.State.CLEAN);
    }

    @Test
    void refusalsOfAnHourAgoAreForgotten() {
        refused(8);
        clock.advance(BackOff.KEPT.plusSeconds(1));

        backOff.refused(ADDRESS);

        assertThat(backOff.of(ADDRESS).mustWait()).isFalse();
        assertThat(failures.rows.values())
                .extracting(CaptureFailures.Row::failures)
                .containsExactly(1);
    }

    @Test
    void neighboursInOneNetworkWaitTogetherAndOthersDoNot() {
        for (int i = 0; i < 6; i++) {
            backOff.refused("2001:db8:1:2::" + i);
        }

        assertThat(backOff.of("2001:db8:1:2:ffff::9").mustWait()).isTrue();
        assertThat(backOff.of("2001:db8:1:3::1")).isEqualTo(BackOff.State.CLEAN);
    }

    @Test
    void whereThereIsNoLimitNothingIsKept() {
        BackOff unlimited = backOff(failures, 0);
        for (int i = 0; i < 8; i++) {
            unlimited.refused(ADDRESS);
        }

        assertThat(unlimited.of(ADDRESS)).isEqualTo(BackOff.State.CLEAN);
        assertThat(failures.rows).isEmpty();
    }

    @Test
    void whenRefusalsCannotBeCountedNobodyWaits() {
        BackOff blind = backOff(new Away(), 100);

        blind.refused(ADDRESS);
        blind.succeeded(ADDRESS);

        assertThat(blind.of(ADDRESS)).isEqualTo(BackOff.State.CLEAN);
    }

    private void refused(int times) {
        for (int i = 0; i < times; i++) {
            backOff.refused(ADDRESS);
        }
    }

    private BackOff backOff(CaptureFailures kept, int limitPerIp) {
        return new BackOff(kept, new CaptureLimitSettings(limitPerIp, 0, ""), CaptureFixtures.ADDRESSES, clock);
    }

    /** The database is not there. */
    private static final class Away implements CaptureFailures {

        @Override
        public Optional<Row> of(String addressKey) {
            throw new IllegalStateException("away");
        }

        @Override
        public void add(String addressKey, Instant at) {
            throw new IllegalStateException("away");
        }

        @Override
        public void clear(String addressKey) {
            throw new IllegalStateException("away");
        }
    }
}
