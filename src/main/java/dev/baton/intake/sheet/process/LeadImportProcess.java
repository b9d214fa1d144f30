package dev.baton.intake.sheet.process;

import dev.baton.intake.sheet.upload.Import;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The process {@code lead-import}: one instance for each sheet, its business key {@code import:} and the id. */
@Component
public class LeadImportProcess {

    static final String KEY = "lead-import";
    static final String CHECK_SHEET = "check-sheet";
    static final String IMPORT_ROWS = "import-rows";
    static final String IMPORT_ID = "importId";
    static final String SHEET_USABLE = "sheetUsable";
    static final String RUN_AT_ONCE = "runAtOnce";
    static final String ROWS_REJECTED = "rowsRejected";
    static final String UPLOADED_BY = "uploadedBy";

    private static final String CORRECT_REJECTED_ROWS = "UserTask_CorrectRejectedRows";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ExternalTaskService externalTasks;

    LeadImportProcess(RuntimeService runtime, TaskService tasks, ExternalTaskService externalTasks) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.externalTasks = externalTasks;
    }

    public void start(Import sheet) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(IMPORT_ID, sheet.id().toString());
        variables.put("campaignId", sheet.upload().campaignId());
        variables.put(UPLOADED_BY, sheet.course().createdBy());
        runtime.startProcessInstanceByKey(KEY, sheet.businessKey(), variables);
    }

    public void runRequested(Import sheet) {
        correlate("import-run-requested", sheet);
    }

    /** Its mapping, or how it is read, was changed. */
    public void checkAgain(Import sheet) {
        correlate("import-mapping-changed", sheet);
    }

    public void cancelled(Import sheet) {
        correlate("import-cancelled", sheet);
    }

    /** Lets a step that had used up its tries see that it is cancelled: it then ends by itself. */
    public void endStopped(Import sheet) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(sheet.businessKey()).list().stream()
                .flatMap(instance ->
                        externalTasks
                                .createExternalTaskQuery()
                                .processInstanceId(instance.getId())
                                .noRetriesLeft()
                                .list()
                                .stream())
                .forEach(stopped -> externalTasks.setRetries(stopped.getId(), 1));
    }

    /** Completes "Correct rejected rows", if it is open. @return whether it was */
    public boolean rowsCorrected(Import sheet) {
        return rowsCorrected(sheet.businessKey());
    }

    /** The corrected sheet runs: nothing is left to be done for the one it corrects. */
    public void rowsCorrectedBy(Import sheet) {
        if (sheet.upload().corrects() != null) {
            rowsCorrected(Import.businessKey(sheet.upload().corrects()));
        }
    }

    private boolean rowsCorrected(String businessKey) {
        Task task = task(businessKey);
        if (task == null) {
            return false;
        }
        tasks.complete(task.getId());
        return true;
    }

    public String openTaskId(Import sheet) {
        Task task = task(sheet.businessKey());
        return task == null ? null : task.getId();
    }

    private Task task(String businessKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(CORRECT_REJECTED_ROWS)
                .singleResult();
    }

    private void correlate(String message, Import sheet) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(sheet.businessKey())
                .correlate();
    }
}
