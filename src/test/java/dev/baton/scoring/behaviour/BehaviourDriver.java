package dev.baton.scoring.behaviour;

import dev.baton.lead.LeadBatch;
import dev.baton.lead.ScoreContribution;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.rules.Rules;
import dev.baton.scoring.MiddlingLeads;
import dev.baton.scoring.process.BehaviourScoring;
import dev.baton.scoring.score.LeadScoring;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Has leads do things and time pass, and looks at what comes of it. */
public final class BehaviourDriver {

    static final UUID MAIL = UUID.randomUUID();
    private static final String PAUSE = "IntermediateEvent_MoreMayCome";

    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final BehaviourLog log;
    private final LeadBehaviour process;
    private final LeadDriver driver;
    private final TestClock clock = new TestClock(Instant.now());

    public BehaviourDriver(ApplicationContext beans) {
        this.beans = beans;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.transactions = beans.getBean(TransactionTemplate.class);
        this.log = beans.getBean(BehaviourLog.class);
        this.process = beans.getBean(LeadBehaviour.class);
        this.driver = new LeadDriver(beans);
    }

    public String receive() {
        return driver.receive(MiddlingLeads.next());
    }

    public void click(String id, int link, String machine) {
        log.record(id, BehaviourKind.CLICK, new BehaviourLog.About(MAIL, link, "welcome"), machine);
    }

    /** The lead is that old. */
    public void came(String id, int daysAgo) {
        set(id, "created_at = now() - interval '" + daysAgo + " days'");
    }

    public void set(String id, String columns) {
        transactions.executeWithoutResult(transaction -> jdbc.sql("update lead set " + columns + " where id = ?")
                .param(id)
                .update());
    }

    public void process(String id) {
        transactions.executeWithoutResult(transaction -> process.begin(id));
        driver.runJob(id, PAUSE);
    }

    /** The score so many days later. */
    public int later(String id, int days) {
        clock.advance(Duration.ofDays(days));
        BehaviourScoring scoring = new BehaviourScoring(
                new Behaviours(beans.getBean(Rules.class), jdbc, clock),
                beans.getBean(LeadScoring.class),
                process,
                beans.getBean(LeadBatch.class),
                beans.getBean(LeadTimeline.class),
                jdbc);
        transactions.executeWithoutResult(transaction -> scoring.score(id));
        return driver.lead(id).score();
    }

    public void night() {
        ManagementService management = beans.getBean(ManagementService.class);
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("score-decay")
                .timers()
                .singleResult()
                .getId());
        String instance = beans.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("score-decay")
                .singleResult()
                .getId();
        List<Job> jobs = management.createJobQuery().processInstanceId(instance).list();
        while (!jobs.isEmpty()) {
            management.executeJob(jobs.get(0).getId());
            jobs = management.createJobQuery().processInstanceId(instance).list();
        }
    }

    public List<ScoreContribution> behaviour(String id) {
        return driver.lead(id).judgement().scoreBreakdown().stream()
                .filter(BehaviourTable::isBehaviour)
                .toList();
    }

    public long waiting(String id) {
        return beans.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("lead-behaviour")
                .processInstanceBusinessKey(id)
                .count();
    }

    List<String> offers(String id) {
        return jdbc.sql(
                        "select number || ' ' || coalesce(answer, 'open') from lead_offer where lead_id = ? order by number")
                .param(id)
                .query(String.class)
                .list();
    }

    public long rows(String id) {
        return number("select count(*) from lead_behaviour where lead_id = ?", id);
    }

    public long changes(String id) {
        return number("select version from lead where id = ?", id);
    }

    public String due(String id) {
        return String.valueOf(
                number("select next_change_on - current_date from lead_behaviour_due where lead_id = ?", id));
    }

    private long number(String sql, String id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }
}
