package dev.baton.security;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a rep and a manager wait for their list in Tasklist (first page and count) when 100,000 tasks are open. */
@BatonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTasksBench {

    private static final Logger log = LoggerFactory.getLogger(OwnTasksBench.class);
    private static final int REPS_TASKS = 100_000;
    private static final int MANAGERS_TASKS = 100;
    private static final int CALLS = 50;
    private static final long TARGET_MILLIS = 300;
    private static final long EVERYTHING_MILLIS = 1_000;
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FilterService filters;

    @Autowired
    TransactionTemplate transactions;

    @BeforeAll
    void fill() {
        LeadDriver driver = new LeadDriver(beans);
        Task pattern = driver.task(driver.receive(leadFor("rep1")));
        Task managers = driver.task(driver.receive(leadFor("nobody")));
        transactions.executeWithoutResult(transaction -> {
            copy(pattern.getId(), "rep", REPS_TASKS, "'rep' || (1 + n % 3)");
            copy(managers.getId(), "manager", MANAGERS_TASKS, "null");
            jdbc.sql("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)"
                            + " select 'link-' || n, 1, 'managers', 'candidate', 'manager-' || n"
                            + " from generate_series(1, ?) n")
                    .param(MANAGERS_TASKS)
                    .update();
        });
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("analyze act_ru_task").update();
            jdbc.sql("analyze act_ru_identitylink").update();
        });
        log.info(
                "open tasks: {}",
                beans.getBean(TaskService.class).createTaskQuery().count());
    }

    @Test
    void repsListComesInTime() {
        Visitor rep = inTasklist("rep1");
        long filter = p95("rep, filter", () -> filter(rep, "Leads to answer"));
        long all = p95("rep, all tasks", () -> all(rep));

        assertThat(filter).isLessThan(TARGET_MILLIS);
        assertThat(all).isLessThan(TARGET_MILLIS);
    }

    @Test
    void managersListComesInTime() {
        Visitor manager = inTasklist("manager");
        long decide = p95("manager, to decide", () -> filter(manager, "For you to decide"));
        long all = p95("manager, all tasks", () -> filter(manager, "All open tasks"));

        assertThat(decide).isLessThan(TARGET_MILLIS);
        assertThat(all).as("sorts and counts every task there is").isLessThan(EVERYTHING_MILLIS);
    }

    @Test
    void repsTasksInTheConsoleComeInTime() {
        Visitor rep = inTasklist("rep1");

        assertThat(p95("rep, console", () -> rep.get("/v1/api/tasks").statusCode()))
                .isLessThan(TARGET_MILLIS);
    }

    private void copy(String pattern, String prefix, int times, String assignee) {
        jdbc.sql(
                        """
                        insert into act_ru_task (id_, rev_, proc_inst_id_, execution_id_, proc_def_id_, name_, task_def_key_,
                            assignee_, priority_, create_time_, due_date_, suspension_state_)
                        select '%s-' || n, 1, proc_inst_id_, execution_id_, proc_def_id_, name_, task_def_key_, %s,
                            priority_, create_time_ - n * interval '1 second', due_date_ + n * interval '1 second', 1
                        from act_ru_task, generate_series(1, ?) n where id_ = ?
                        """
                                .formatted(prefix, assignee))
                .params(times, pattern)
                .update();
    }

    private int filter(Visitor who, String name) {
        String id =
                filters.createTaskFilterQuery().filterName(name).singleResult().getId();
        int list = who.post(ENGINE + "/filter/" + id + "/list?firstResult=0&maxResults=15", "{}")
                .statusCode();
        return Math.max(
                list, who.post(ENGINE + "/filter/" + id + "/count", "{}").statusCode());
    }

    private int all(Visitor who) {
        int list = who.post(
                        ENGINE + "/task?firstResult=0&maxResults=15",
                        "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}")
                .statusCode();
        return Math.max(list, who.post(ENGINE + "/task/count", "{}").statusCode());
    }

    private static long p95(String what, IntSupplier call) {
        long[] millis = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long begun = System.nanoTime();
            assertThat(call.getAsInt()).isEqualTo(200);
            millis[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        long first = millis[0];
        Arrays.sort(millis);
        log.info("{}: p50 {} ms, p95 {} ms, first {} ms", what, millis[CALLS / 2], millis[CALLS * 95 / 100], first);
        return millis[CALLS * 95 / 100];
    }

    private Visitor inTasklist(String username) {
        Visitor visitor = Visitor.signedIn(port, username);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }
}
