package dev.baton.intake;

import dev.baton.intake.sheet.SheetRefused;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Topics {@code check-sheet} and {@code import-rows}. Long work, so it has threads of its own and keeps extending its
 * lock; when its node dies the lock runs out within 20 s and another one goes on where it stopped. Safe to repeat: both
 * go on behind the last row that was committed.
 */
@Component
@ConditionalOnProperty(name = "baton.leave-work-to-workers", havingValue = "false", matchIfMissing = true)
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final long LOCK_MILLIS = 20_000;
    private static final long RETRY_MILLIS = 60_000;
    private static final int SHEETS_AT_ONCE = 2;
    private static final int TRIES = 3;
    private static final int STOP_SECONDS = 10;

    private final ExternalTaskService tasks;
    private final ImportSteps steps;
    private final String workerId;
    private final ExecutorService threads = Executors.newFixedThreadPool(SHEETS_AT_ONCE);
    private final Map<String, UUID> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    ImportWorker(
            ExternalTaskService tasks, ImportSteps steps, @Value("${camunda.bpm.client.worker-id}") String workerId) {
        this.tasks = tasks;
        this.steps = steps;
        this.workerId = workerId;
    }

    @Scheduled(fixedDelay = 500)
    void fetch() {
        int free = SHEETS_AT_ONCE - running.size();
        if (free > 0 && !stopping) {
            List<LockedExternalTask> fetched = tasks.fetchAndLock(free, workerId)
                    .topic(LeadImportProcess.CHECK_SHEET, LOCK_MILLIS)
                    .variables(LeadImportProcess.IMPORT_ID)
                    .topic(LeadImportProcess.IMPORT_ROWS, LOCK_MILLIS)
                    .variables(LeadImportProcess.IMPORT_ID)
                    .execute();
            fetched.forEach(task -> {
                running.put(task.getId(), importId(task));
                threads.execute(() -> work(task));
            });
        }
    }

    /** A lock that cannot be extended is lost: {@link #work} leaves off at the next row. */
    @Scheduled(fixedDelay = 5_000)
    void extendLocks() {
        running.keySet().forEach(id -> {
            try {
                tasks.extendLock(id, workerId, LOCK_MILLIS);
            } catch (ProcessEngineException e) {
                log.warn("The lock of external task {} is lost", id);
                running.remove(id);
            }
        });
    }

    /** Hands the sheets over at the next batch, so that another node goes on at once. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            log.warn("Sheets are still being read; another node goes on when their locks run out");
        }
    }

    private void work(LockedExternalTask task) {
        UUID importId = importId(task);
        try {
            if (LeadImportProcess.CHECK_SHEET.equals(task.getTopicName())) {
                steps.check(task.getId(), workerId, importId, () -> isOver(task));
            } else {
                steps.importRows(task.getId(), workerId, importId, () -> isOver(task));
            }
        } catch (SheetRefused refused) {
            steps.refused(task.getId(), workerId, importId, refused.getMessage());
        } catch (RuntimeException e) {
            failed(task, importId, e);
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

    private boolean isOver(LockedExternalTask task) {
        return stopping || !running.containsKey(task.getId());
    }

    private void failed(LockedExternalTask task, UUID importId, RuntimeException e) {
        if (stopping) {
            return; // the next node goes on
        }
        log.error("{} of import {} failed", task.getTopicName(), importId, e);
        int left = (task.getRetries() == null ? TRIES : task.getRetries()) - 1;
        String words = "The sheet could not be read further; Baton tries again in a minute.";
        tasks.handleFailure(
                task.getId(),
                workerId,
                left > 0 ? words : "The import has stopped. Retry it in Cockpit, or cancel it in the console.",
                null,
                Math.max(0, left),
                RETRY_MILLIS);
    }

    private static UUID importId(LockedExternalTask task) {
        return UUID.fromString((String) task.getVariables().get(LeadImportProcess.IMPORT_ID));
    }
}
