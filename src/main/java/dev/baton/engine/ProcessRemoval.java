package dev.baton.engine;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the processes of business keys out of the engine, what runs and what ran, as if they had never been. */
@Component
public class ProcessRemoval {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final HistoryService history;

    ProcessRemoval(JdbcClient jdbc, RuntimeService runtime, HistoryService history) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.history = history;
    }

    /** In the running transaction. @param reason stands with the ended processes @return how many processes */
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
