package dev.baton.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RememberedTest {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final TestClock clock = new TestClock(Instant.parse("2026-05-05T12:00:00Z"));
    private final Remembered<String> remembered = new Remembered<>(FRESH, clock, this::read);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicBoolean held = new AtomicBoolean();
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile String truth = "old";
    private volatile boolean broken;

    @Test
    void whatIsFreshIsNotReadAgain() {
        remembered.get();
        truth = "new";
        clock.advance(FRESH);

        assertThat(remembered.get()).isEqualTo("old");
        clock.advance(Duration.ofMillis(1));
        assertThat(remembered.get()).isEqualTo("new");
        assertThat(reads).hasValue(2);
    }

    @Test
    void oneReadsForAllAndTheOthersGoOn() throws Exception {
        remembered.get();
        clock.advance(Duration.ofSeconds(3));
        truth = "new";
        CompletableFuture<String> reader = readerUnderWay();

        assertThat(remembered.get()).isEqualTo("old");
        assertThat(reads).hasValue(2);
        goOn.countDown();
        assertThat(reader.get()).isEqualTo("new");
        assertThat(remembered.get()).isEqualTo("new");
        assertThat(reads).hasValue(2);
    }

    /** The other one may wait for the connection that this one holds. */
    @Test
    void nobodyWaitsForAnotherWhereNothingIsKnown() throws Exception {
        CompletableFuture<String> reader = readerUnderWay();

        assertThat(remembered.get()).isEqualTo("old");
        goOn.countDown();
        assertThat(reader.get()).isEqualTo("old");
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        remembered.get();
        truth = "new";
        remembered.forget();

        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void theFirstReadDoesNotBringBackWhatWasForgotten() throws Exception {
        CompletableFuture<String> reader = readerUnderWay();
        truth = "new";
        remembered.forget();
        goOn.countDown();
        reader.get();

        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void aLaterReadDoesNotBringBackWhatWasForgotten() throws Exception {
        remembered.get();
        clock.advance(Duration.ofSeconds(3));
        CompletableFuture<String> reader = readerUnderWay();
        truth = "new";
        remembered.forget();
        assertThat(remembered.get()).isEqualTo("new");
        goOn.countDown();
        reader.get();

        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void aFailureIsToldToTheReaderAndTheNextOneTriesAgain() throws Exception {
        remembered.get();
        clock.advance(Duration.ofSeconds(3));
        broken = true;
        CompletableFuture<String> reader = readerUnderWay();

        assertThat(remembered.get()).isEqualTo("old");
        goOn.countDown();
        assertThatThrownBy(reader::get).hasRootCauseMessage("broken");
        broken = false;
        truth = "new";
        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void whoMissesSomethingReadsItForAll() {
        remembered.get();
        truth = "new";

        assertThat(remembered.readAgain()).isEqualTo("new");
        assertThat(remembered.get()).isEqualTo("new");
        assertThat(reads).hasValue(2);
    }

    /** It has seen what is true now and has not come back with it. */
    private CompletableFuture<String> readerUnderWay() throws InterruptedException {
        held.set(true);
        CompletableFuture<String> reader = CompletableFuture.supplyAsync(remembered::get);
        began.await();
        return reader;
    }

    private String read() {
        reads.incrementAndGet();
        String seen = truth;
        if (held.getAndSet(false)) {
            began.countDown();
            await(goOn);
        }
        if (broken) {
            throw new IllegalStateException("broken");
        }
        return seen;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
