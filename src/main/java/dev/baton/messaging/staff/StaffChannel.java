package dev.baton.messaging.staff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A way to reach the staff.
 *
 * @param <M> a message as this way wants it
 */
public interface StaffChannel<M> {

    /** What was said. {@code LATER}: it may be taken another time; {@code REFUSED}: not like this. */
    enum Verdict {
        TAKEN,
        LATER,
        REFUSED
    }

    /** @param pause what the other side asks for; null: nothing */
    record Answer(Verdict verdict, String reason, Duration pause) {}

    /** Its name, for people. */
    String service();

    /** How long to wait after the first, second, … failed attempt; after the last one a person is asked. */
    List<Duration> retryAfter();

    /** Asks for leave to send. @return how long to wait instead; empty: send now */
    Optional<Duration> mustWait();

    /** The leave to send is not used. */
    void giveBack();

    /** Makes the message, of which nothing leaves yet. @return sends it */
    Supplier<Answer> prepare(UUID id, M message);
}
