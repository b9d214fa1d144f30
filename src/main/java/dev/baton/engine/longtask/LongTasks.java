package dev.baton.engine.longtask;

import dev.baton.engine.Overtaken;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * External tasks that take long. They have threads of their own and their locks keep being extended; when their node dies
 * the locks run out within 20 s and another one goes on. The work must go on behind what it committed last.
 */
public final class LongTasks {

    private static final Logger log = LoggerFactory.getLogger(LongTasks.class);
    private static final long LOCK_MILLIS = 20_000;
    private static final long RETRY_MILLIS = 60_000;
    private static final int TRIES = 3;
    private static final int STOP_SECONDS = 10;

    private final ExternalTaskService tasks;
    private final String workerId;
    private final Kind kind;
    private final ExecutorService threads;
    private final Map<String, LockedExternalTask> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    public LongTasks(ExternalTaskService tasks, String workerId, Kind kind) {
        this.tasks = tasks;
        this.workerId = workerId;
        this.kind = kind;
        this.threads = Executors.newFixedThreadPool(kind.atOnce());
    }

    /**
     * What is worked.
     *
     * @param variable names what the task is about
     * @param tryAgain said while it is tried again in a minute
     * @param stopped said with the incident
     */
    public record Kind(
            List<String> topics,
            String variable,
            int atOnce,
            String tryAgain,
            String stopped,
            Work work,
            Failed failed) {}

    /**
     * Does a task and completes it, unless it is over before: then another node has it, or soon will. Done again at once
     * where the engine was quicker with the same task: its end can fall together with the lock's extension.
     */
    public interface Work {
        void run(LockedExternalTask task, BooleanSupplier over);
    }

    /** Hears that a task has used up its tries. */
    public interface Failed {
        void stopped(LockedExternalTask task);
    }

    public void fetch() {
        int free = kind.atOnce() - running.size();
        if (free > 0 && !stopping) {
            var fetch = tasks.fetchAndLock(free, workerId);
            ExternalTaskQueryTopicBuilder topics = null;
            for (String topic : kind.topics()) {
                topics = (topics == null ? fetch : topics)
                        .topic(topic, LOCK_MILLIS)
                        .variables(kind.variable());
            }
            topics.execute().forEach(this::begin);
        }
    }

    private void begin(LockedExternalTask task) {
        running.put(task.getId(), task);
        try {
            threads.execute(() -> work(task));
        } catch (RejectedExecutionException e) { // told to stop while it fetched
            handBack(task);
        }
    }

    /** A lock that cannot be extended is lost: {@link #work} leaves off at the next occasion. */
    public void extendLocks() {
        running.keySet().forEach(id -> {
            try {
                tasks.extendLock(id, workerId, LOCK_MILLIS);
            } catch (ProcessEngineException e) {
                log.warn("The lock of external task {} is lost", id);
                running.remove(id);
            }
        });
    }

    /**
     * Hands the tasks over at the next occasion, so that another node goes on at once. To be called as the first thing when
     * Baton stops: what else stops may take its time.
     */
    public void stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            log.warn("{} is still under way; another node goes on when the locks run out", kind.topics());
        }
    }

    private void work(LockedExternalTask task) {
        try {
            Overtaken.again(() -> kind.work().run(task, () -> stopping || !running.containsKey(task.getId())));
        } catch (RuntimeException e) {
            failed(task, e);
        } finally {
            if (running.remove(task.getId()) != null && stopping) {
                handBack(task);
            }
        }
    }

    private void handBack(LockedExternalTask task) {
        try {
            tasks.unlock(task.getId());
        } catch (ProcessEngineException e) {
            log.debug("External task {} was done in the last moment", task.getId());
        }
    }

    private void failed(LockedExternalTask task, RuntimeException e) {
        if (stopping) {
            return; // the next node goes on
        }
        Object subject = task.getVariables().get(kind.variable());
        log.error("{} of {} {} failed", task.getTopicName(), kind.variable(), subject, e);
        int left = Math.max(0, (task.getRetries() == null ? TRIES : task.getRetries()) - 1);
        String words = left > 0 ? kind.tryAgain() : kind.stopped();
        try {
            tasks.handleFailure(task.getId(), workerId, words, null, left, RETRY_MILLIS);
        } catch (ProcessEngineException gone) { // ended, or another node's by now: nobody waits for this try
            log.warn("External task {} is not this node's any more", task.getId());
            return;
        }
        if (left == 0) {
            kind.failed().stopped(task);
        }
    }
}
