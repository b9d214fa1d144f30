package dev.baton.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What many ask for at once, read again every few seconds on each node. One reads for all, and the others go on with what
 * was true a moment ago. Where nothing is known yet each reads for itself: who waits for another one may hold the very
 * database connection that the other one waits for.
 */
public final class Remembered<T> {

    private final Duration fresh;
    private final Clock clock;
    private final Supplier<T> source;
    private final AtomicReference<Reading<T>> last = new AtomicReference<>(Reading.none());

    private record Reading<T>(T value, Instant at, AtomicBoolean beingReplaced) {

        static <T> Reading<T> none() {
            return of(null, Instant.MIN);
        }

        static <T> Reading<T> of(T value, Instant at) {
            return new Reading<>(value, at, new AtomicBoolean());
        }
    }

    /** @param source what fails in it is told to the one who reads; the old value stays until it can be read again */
    public Remembered(Duration fresh, Clock clock, Supplier<T> source) {
        this.fresh = fresh;
        this.clock = clock;
        this.source = source;
    }

    public T get() {
        Reading<T> now = last.get();
        if (now.at().equals(Instant.MIN)) {
            return read(now);
        }
        boolean old = now.at().isBefore(clock.instant().minus(fresh));
        if (!old || !now.beingReplaced().compareAndSet(false, true)) {
            return now.value();
        }
        try {
            return read(now);
        } finally {
            now.beingReplaced().set(false);
        }
    }

    /** For somebody who misses something in what is remembered. */
    public T readAgain() {
        return read(last.get());
    }

    /** After a change, which then counts at once on this node: a read that began before it is not kept. */
    public void forget() {
        last.set(Reading.none());
    }

    private T read(Reading<T> before) {
        Instant at = clock.instant();
        T value = source.get();
        last.compareAndSet(before, Reading.of(value, at));
        return value;
    }
}
