package dev.baton.bulk.run;

import dev.baton.bulk.job.BulkJob;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The process {@code bulk-change}: one instance for each job, its business key {@code bulk:} and the id. */
@Component
public class BulkChangeProcess {

    static final String KEY = "bulk-change";
    static final String CHANGE_LEADS = "change-leads";
    static final String JOB_ID = "bulkJobId";

    private final RuntimeService runtime;
    private final ExternalTaskService tasks;

    BulkChangeProcess(RuntimeService runtime, ExternalTaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    public void start(BulkJob job) {
        runtime.startProcessInstanceByKey(
                KEY,
                job.businessKey(),
                Map.of(JOB_ID, job.id().toString(), "bulkAction", job.action().apiName()));
    }

    /** Lets a job that had used up its tries see that it is cancelled: it then ends by itself. */
    public void endStopped(BulkJob job) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(job.businessKey(), KEY)
                .list()
                .forEach(instance -> tasks.createExternalTaskQuery()
                        .processInstanceId(instance.getId())
                        .noRetriesLeft()
                        .list()
                        .forEach(stopped -> tasks.setRetries(stopped.getId(), 1)));
    }
}
