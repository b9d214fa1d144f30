package dev.baton.intake.sheet.process;

import dev.baton.engine.longtask.LongTasks;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Topics {@code check-sheet} and {@code import-rows}. Safe to repeat: both go on behind the last row that was committed.
 */
@Component
@ConditionalOnProperty(name = "baton.leave-work-to-workers", havingValue = "false", matchIfMissing = true)
class ImportWorker {

    private static final int SHEETS_AT_ONCE = 2;

    private final ExternalTaskService tasks;
    private final ImportSteps steps;
    private final String workerId;
    private final LongTasks sheets;

    ImportWorker(
            ExternalTaskService tasks, ImportSteps steps, @Value("${camunda.bpm.client.worker-id}") String workerId) {
        this.tasks = tasks;
        this.steps = steps;
        this.workerId = workerId;
        this.sheets = new LongTasks(
                tasks,
                workerId,
                new LongTasks.Kind(
                        List.of(LeadImportProcess.CHECK_SHEET, LeadImportProcess.IMPORT_ROWS),
                        LeadImportProcess.IMPORT_ID,
                        SHEETS_AT_ONCE,
                        "The sheet could not be read further; Baton tries again in a minute.",
                        "The import has stopped. Retry it in Cockpit, or cancel it in the console.",
                        this::work,
                        task -> {}));
    }

    @Scheduled(fixedDelay = 500)
    void fetch() {
        sheets.fetch();
    }

    @Scheduled(fixedDelay = 5_000)
    void extendLocks() {
        sheets.extendLocks();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        sheets.stop();
    }

    private void work(LockedExternalTask task, BooleanSupplier over) {
        UUID importId = UUID.fromString((String) task.getVariables().get(LeadImportProcess.IMPORT_ID));
        Consumer<Map<String, Object>> complete = result -> tasks.complete(task.getId(), workerId, result);
        try {
            if (LeadImportProcess.CHECK_SHEET.equals(task.getTopicName())) {
                steps.check(importId, over, complete);
            } else {
                steps.importRows(importId, over, complete);
            }
        } catch (SheetRefused refused) {
            steps.refused(importId, refused.getMessage(), complete);
        }
    }
}
