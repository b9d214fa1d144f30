package dev.baton.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;

/**
 * Does again what another transaction was quicker with. Steps of one lead end at the same moment (Slack, Teams, the
 * rep's answer), and the engine refuses all but one, though none of them minds the others.
 */
public final class Overtaken {

    private static final int TRIES = 10;
    private static final long LONGEST_WAIT = Duration.ofMillis(40).toNanos();
    /** An execution ended between two readings of its process instance. It has no code of its own. */
    private static final String GONE_MEANWHILE = "ENGINE-03077";

    private static final Set<Integer> BY_ANOTHER = Set.of(
            BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode(),
            BuiltinExceptionCode.DEADLOCK.getCode(),
            BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());

    private Overtaken() {}

    /**
     * @param work a whole transaction, which looks anew at what it changes
     * @throws ProcessEngineException when it is refused for another reason, or again and again
     */
    public static <T> T again(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (ProcessEngineException e) {
                if (tries == TRIES || !isByAnother(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_WAIT));
            }
        }
    }

    /** The same of work without a result. */
    public static void again(Runnable work) {
        again(() -> {
            work.run();
            return null;
        });
    }

    private static boolean isByAnother(ProcessEngineException e) {
        return BY_ANOTHER.contains(e.getCode())
                || (e.getMessage() != null && e.getMessage().contains(GONE_MEANWHILE));
    }
}
