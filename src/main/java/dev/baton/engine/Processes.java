package dev.baton.engine;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes of a business key, whichever they are: paused, and taken out of the engine. */
@Component
public class Processes {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final HistoryService history;

    Processes(JdbcClient jdbc, RuntimeService runtime, HistoryService history) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.history = history;
    }

    /** Timers of a paused process do not fire, its tasks cannot be completed, its workers find nothing to do. */
    public void pause(String key) {
        running(key).forEach(runtime::suspendProcessInstanceById);
    }

    public void goOn(String key) {
        running(key).forEach(runtime::activateProcessInstanceById);
    }

    private List<String> running(String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    /**
     * What runs and what ran, as if it had never been, in the running transaction.
     *
     * stands with the ended processes
     * @return how many processes
     */
    public int remove(String[] keys, String reason) {
        List<String> all = ids("select id_ from act_hi_procinst where business_key_ = any(?)", keys);
        List<String> roots = ids("select id from engine_process_view where business_key = any(?) and not called", keys);
        if (!roots.isEmpty()) {
            runtime.deleteProcessInstancesIfExists(roots, reason, true, true, false);
        }
        if (!all.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(all);
            jdbc.sql("delete from act_hi_op_log where proc_inst_id_ = any(?)")
                    .param(all.toArray(String[]::new))
                    .update();
        }
        return all.size();
    }

    private List<String> ids(String sql, String[] keys) {
        return jdbc.sql(sql).param(keys).query(String.class).list();
    }
}
