package dev.baton.bulk.run;

import dev.baton.engine.longtask.LongTasks;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Topic {@code change-leads}. Safe to repeat: it goes on behind the last batch that was committed. */
@Component
@ConditionalOnProperty(name = "baton.leave-work-to-workers", havingValue = "false", matchIfMissing = true)
class BulkWorker {

    private static final int JOBS_AT_ONCE = 2;

    private final LongTasks jobs;

    BulkWorker(ExternalTaskService tasks, BulkRun run, @Value("${camunda.bpm.client.worker-id}") String workerId) {
        this.jobs = new LongTasks(
                tasks,
                workerId,
                new LongTasks.Kind(
                        List.of(BulkChangeProcess.CHANGE_LEADS),
                        BulkChangeProcess.JOB_ID,
                        JOBS_AT_ONCE,
                        "The leads could not be changed further; Baton tries again in a minute.",
                        "The job has stopped. Retry it in Cockpit, or cancel it in the console.",
                        (task, over) -> run.run(jobId(task), over, () -> tasks.complete(task.getId(), workerId)),
                        task -> run.stopped(jobId(task))));
    }

    @Scheduled(fixedDelay = 500)
    void fetch() {
        jobs.fetch();
    }

    @Scheduled(fixedDelay = 5_000)
    void extendLocks() {
        jobs.extendLocks();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        jobs.stop();
    }

    private static UUID jobId(LockedExternalTask task) {
        return UUID.fromString((String) task.getVariables().get(BulkChangeProcess.JOB_ID));
    }
}
