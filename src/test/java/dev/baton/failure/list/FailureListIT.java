package dev.baton.failure.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.failure.FailureDriver;
import dev.baton.shared.page.PageRequest;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of failures as a whole: pages, filters, all of a kind, who may see it, and what it asks of the database. */
@BatonTest
class FailureListIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Value("${local.port}")
    int port;

    private FailureDriver manager;

    @BeforeEach
    void signIn() {
        manager = new FailureDriver(beans, Visitor.signedIn(port, "manager"));
    }

    @AfterEach
    void endWhatIsOpen() {
        manager.endWhatIsOpen();
    }

    @Test
    void manyAreTriedAgainAtOnce() {
        String first = manager.stoppedTask();
        String second = manager.stoppedTask();

        JsonNode answer = FailureDriver.json(
                200, Visitor.signedIn(port, "manager").post("/v1/api/failures/retry", "{\"kind\":\"task\"}"));

        assertThat(answer.get("retried").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(manager.failure(first).get("state").asText()).isEqualTo("waiting");
        assertThat(manager.failure(second).get("state").asText()).isEqualTo("waiting");
    }

    @Test
    void theListIsPagedAndFiltered() {
        manager.stoppedTask();
        manager.stoppedTask();
        manager.stoppedJob();

        JsonNode first = manager.failures("kind=task&state=stopped&size=1");
        JsonNode second = manager.failures("kind=task&state=stopped&size=1&page=1");

        assertThat(first.get("items")).hasSize(1);
        assertThat(first.get("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(second.at("/items/0/failure_id")).isNotEqualTo(first.at("/items/0/failure_id"));
        assertThat(first.at("/items/0/since").asText())
                .isGreaterThanOrEqualTo(second.at("/items/0/since").asText());
        assertThat(manager.failures("campaign_id=no-such-campaign").get("total").asInt())
                .isZero();
        assertThat(manager.failures("kind=job").get("items"))
                .allSatisfy(each -> assertThat(each.get("kind").asText()).isEqualTo("job"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep1", "analyst"})
    void othersAreRefused(String name) {
        Visitor other = Visitor.signedIn(port, name);

        assertThat(other.get("/v1/api/failures").statusCode()).isEqualTo(403);
        assertThat(other.get("/v1/api/failures/counts").statusCode()).isEqualTo(403);
        assertThat(other.post("/v1/api/failures/job-1/retry", null).statusCode())
                .isEqualTo(403);
        assertThat(other.post("/v1/api/failures/retry", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoFailureIsSaidSo() {
        Visitor visitor = Visitor.signedIn(port, "manager");

        assertThat(visitor.get("/v1/api/failures?kind=nonsense").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/v1/api/failures?state=nonsense").statusCode()).isEqualTo(400);
        assertThat(visitor.post("/v1/api/failures/nonsense/retry", null).statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/v1/api/failures/message-0/retry", null).statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/v1/api/failures/job-0/retry", null).statusCode())
                .isEqualTo(409);
        assertThat(visitor.post("/v1/api/failures/job-0/give-up", "{}").statusCode())
                .isEqualTo(400);
    }

    /** However many timers are open: only what failed is read. */
    @Test
    void openJobsAreNotReadThrough() {
        manager.sql("insert into act_ru_job (id_, rev_, type_, retries_, suspension_state_, create_time_)"
                + " select 'plan-' || n, 1, 'timer', 3, 1, now() from generate_series(1, 20000) n");
        manager.sql("analyze act_ru_job");
        try {
            FailureFilter all = FailureFilter.of(null, null, null);
            String plan = String.join(
                    "\n",
                    jdbc.sql("explain (costs off) " + FailureQuery.newest(FailureSource.of(all), all))
                            .param("most", 50)
                            .param("size", 50)
                            .param("offset", 0)
                            .query(String.class)
                            .list());

            assertThat(plan).contains("idx_act_ru_job_retried").doesNotContain("Seq Scan on act_ru_job ");
            assertThat(beans.getBean(FailureQuery.class).page(all, PageRequest.of(0, 500)))
                    .noneMatch(row -> row.id().id().startsWith("plan-"));
        } finally {
            manager.sql("delete from act_ru_job where id_ like 'plan-%'");
        }
    }
}
