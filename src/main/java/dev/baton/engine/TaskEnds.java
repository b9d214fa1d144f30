package dev.baton.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.camunda.bpm.client.exception.EngineException;
import org.camunda.bpm.client.exception.RestException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;

/**
 * Ends external tasks at the engine. Two of one lead that end at the same moment (Slack and Teams) change the same
 * execution, and the engine refuses one of them: what it asks for is not the work once more but the ending.
 */
public final class TaskEnds {

    private static final int TRIES = 10;
    private static final long LONGEST_WAIT = Duration.ofMillis(40).toNanos();
    private static final Set<Integer> AT_THE_SAME_TIME = Set.of(
            BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode(),
            BuiltinExceptionCode.DEADLOCK.getCode(),
            BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());
    /** Within one node they go one after the other, so that hardly any is refused. */
    private static final Object[] TURNS =
            IntStream.range(0, 64).mapToObj(n -> new Object()).toArray();

    private TaskEnds() {}

    /** @throws EngineException when the engine refuses for another reason, or again and again */
    public static void complete(ExternalTask task, ExternalTaskService service) {
        synchronized (TURNS[Math.floorMod(Objects.hashCode(task.getBusinessKey()), TURNS.length)]) {
            for (int tries = 1; ; tries++) {
                try {
                    service.complete(task);
                    return;
                } catch (EngineException e) {
                    if (tries == TRIES || !isAtTheSameTime(e)) {
                        throw e;
                    }
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_WAIT));
                }
            }
        }
    }

    private static boolean isAtTheSameTime(EngineException refusal) {
        return refusal.getCause() instanceof RestException rest && AT_THE_SAME_TIME.contains(rest.getCode());
    }
}
