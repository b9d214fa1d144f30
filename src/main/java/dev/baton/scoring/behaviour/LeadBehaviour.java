package dev.baton.scoring.behaviour;

import dev.baton.engine.ProcessBean;
import dev.baton.engine.ProcessMethod;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The process {@code lead-behaviour}: a lead did something, and is scored for it once, with whatever follows at once. */
@Component
@ProcessBean
public class LeadBehaviour {

    public static final String LEAD_ID = "leadId";
    public static final String GRADE_CHANGED = "gradeChanged";
    public static final String MORE_DUE = "moreDue";
    private static final String KEY = "lead-behaviour";
    /** So late a process that waits is taken for lost, and another one is begun. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final RuntimeService runtime;
    private final BehaviourSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeadBehaviour(RuntimeService runtime, BehaviourSettings settings, JdbcClient jdbc, Clock clock) {
        this.runtime = runtime;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ProcessMethod
    public String getPause() {
        return settings.pause().toString();
    }

    /** Where a process waits for this lead already, that one is enough. */
    public void begin(String leadId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        boolean first = jdbc.sql(
                                """
                                insert into lead_behaviour_due as d (lead_id, waiting_until) values (?, ?)
                                on conflict (lead_id) do update set waiting_until = excluded.waiting_until
                                    where d.waiting_until is null or d.waiting_until < ?
                                """)
                        .params(leadId, now.plus(settings.pause()).plus(LATE), now)
                        .update()
                == 1;
        if (first) {
            runtime.startProcessInstanceByKey(KEY, leadId, Map.of(LEAD_ID, leadId));
        }
    }
}
