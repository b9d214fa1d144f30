package dev.baton.intake.sheet.process;

import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportEvents;
import dev.baton.intake.sheet.upload.ImportStore;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** {@code lead-import}, "Send summary to manager". Decides {@code rowsRejected}. */
@Component
class SummariseImportDelegate implements JavaDelegate {

    private final ImportStore store;
    private final ApplicationEventPublisher events;

    SummariseImportDelegate(ImportStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Import sheet = store.get(UUID.fromString((String) execution.getVariable(LeadImportProcess.IMPORT_ID)));
        String text = counted(sheet.rows().imported(), "lead", "imported") + ", "
                + counted(sheet.rows().duplicates(), "duplicate", "") + ", "
                + counted(sheet.rows().rejected(), "row", "rejected");
        if (sheet.rows().setAside() > 0) {
            text += ", " + counted(sheet.rows().setAside(), "row", "set aside");
        }
        events.publishEvent(
                new ImportEvents.ImportFinished(sheet.id(), sheet.course().createdBy(), text));
        execution.setVariable(LeadImportProcess.ROWS_REJECTED, sheet.rows().rejected() > 0);
    }

    private static String counted(int count, String one, String what) {
        return (count + " " + one + (count == 1 ? "" : "s") + " " + what).strip();
    }
}
