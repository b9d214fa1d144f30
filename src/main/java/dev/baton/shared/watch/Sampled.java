package dev.baton.shared.watch;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A figure that costs a question to the database: asked again only when the last answer is 15 seconds old. */
public final class Sampled<T> {

    private static final Logger log = LoggerFactory.getLogger(Sampled.class);
    private static final long GOOD_FOR = Duration.ofSeconds(15).toNanos();

    private final Supplier<T> question;
    private final T unknown;
    private T answer;
    private long askedAt;

    /** @param unknown the answer while the database gives none */
    public Sampled(Supplier<T> question, T unknown) {
        this.question = question;
        this.unknown = unknown;
    }

    public synchronized T get() {
        if (answer == null || System.nanoTime() - askedAt > GOOD_FOR) {
            answer = ask();
            askedAt = System.nanoTime();
        }
        return answer;
    }

    private T ask() {
        try {
            return question.get();
        } catch (RuntimeException e) {
            log.warn("A figure could not be read: {}", e.getClass().getName());
            return unknown;
        }
    }
}
