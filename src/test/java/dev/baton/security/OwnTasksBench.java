package dev.baton.security;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.bench.Figures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Scale;
import dev.baton.testing.Visitor;
import dev.baton.testing.database.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a rep and a manager wait for their lists when many tasks are open, a third of them the rep's: in Tasklist
 * for the first page and the count, in the console for the page.
 */
@BatonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTasksBench {

    private static final int TASKS = Scale.of(600, 590_000);
    private static final int REPS_TASKS = TASKS / 3;
    private static final int MANAGERS_TASKS = 100;
    private static final int FEW = 10;
    private static final int CALLS = Scale.of(2, 50);
    private static final int WARM_UP = Scale.of(0, 10);
    private static final long TARGET_MILLIS = 300;
    private static final long EVERYTHING_MILLIS = 1_000;
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    FilterService filters;

    @Autowired
    TransactionTemplate transactions;

    @BeforeAll
    void fill() throws SQLException {
        LeadDriver driver = new LeadDriver(beans);
        Task pattern = driver.task(driver.receive(leadFor("rep1")));
        Task managers = driver.task(driver.receive(leadFor("nobody")));
        transactions.executeWithoutResult(transaction -> {
            copy(pattern.getId(), "rep", TASKS, "'rep' || (1 + n % 3)");
            copy(managers.getId(), "manager", MANAGERS_TASKS, "null");
            jdbc.sql("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)"
                            + " select 'link-' || n, 1, 'managers', 'candidate', 'manager-' || n"
                            + " from generate_series(1, ?) n")
                    .param(MANAGERS_TASKS)
                    .update();
        });
        vacuum();
    }

    /** As PostgreSQL does by itself within a minute. */
    private void vacuum() throws SQLException {
        try (Connection connection = TestDatabase.asSuperuser(dataSource).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze act_ru_task, act_ru_identitylink");
        }
    }

    @Test
    void repsListsComeInTime() {
        Visitor rep = inTasklist("rep1");
        inTime("rep, filter", TARGET_MILLIS, REPS_TASKS, () -> filter(rep, "Leads to answer"));
        inTime("rep, filter that finds none", TARGET_MILLIS, 0, () -> filter(rep, "Leads to work"));
        inTime("rep, all tasks", TARGET_MILLIS, REPS_TASKS, () -> all(rep));
    }

    @Test
    void managersListsComeInTime() {
        Visitor manager = inTasklist("manager");
        inTime("manager, to decide", TARGET_MILLIS, MANAGERS_TASKS, () -> filter(manager, "For you to decide"));
        inTime(
                "manager, all tasks",
                EVERYTHING_MILLIS,
                TASKS + MANAGERS_TASKS,
                () -> filter(manager, "All open tasks"));
    }

    @Test
    void listsInTheConsoleComeInTime() {
        Visitor rep = inTasklist("rep1");
        inTime("rep, console", TARGET_MILLIS, REPS_TASKS, () -> console(rep));
        Visitor manager = inTasklist("manager");
        inTime("manager, console", TARGET_MILLIS, MANAGERS_TASKS, () -> console(manager));
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

    private long filter(Visitor who, String name) {
        String id =
                filters.createTaskFilterQuery().filterName(name).singleResult().getId();
        String filter = ENGINE + "/filter/" + id;
        good(who.post(filter + "/list?firstResult=0&maxResults=15", "{}"));
        return good(who.post(filter + "/count", "{}")).get("count").asLong();
    }

    private long all(Visitor who) {
        good(who.post(
                ENGINE + "/task?firstResult=0&maxResults=15",
                "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}"));
        return good(who.post(ENGINE + "/task/count", "{}")).get("count").asLong();
    }

    private long console(Visitor who) {
        return good(who.get("/v1/api/tasks")).get("total").asLong();
    }

    private static JsonNode good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param tasks so many at least there are: the patterns of the copies and what the demo brings are beside them */
    private static void inTime(String what, long target, long tasks, LongSupplier list) {
        assertThat(list.getAsLong()).as(what).isBetween(tasks, tasks == 0 ? 0 : tasks + FEW);
        IntStream.range(0, WARM_UP).forEach(call -> list.getAsLong());
        long[] millis = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long begun = System.nanoTime();
            list.getAsLong();
            millis[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(millis);
        String named = what + ", " + Figures.count(TASKS, "open tasks");
        Figures.print(named + ": p50", millis[CALLS / 2], "ms");
        Figures.print(named + ": p95 (target " + target + ")", millis[CALLS * 95 / 100], "ms");
        if (Scale.isWhole()) {
            assertThat(millis[CALLS * 95 / 100]).as(what).isLessThan(target);
        }
    }

    private Visitor inTasklist(String username) {
        Visitor visitor = Visitor.signedIn(port, username);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }
}
