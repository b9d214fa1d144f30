package dev.baton.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The engine's own jobs, such as the clean-up of its history, belong to no process, and so to nobody but administrators. */
@BatonTest
class JobsOfTheEngineIT {

    @Value("${local.port}")
    int port;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    private String cleanUp;
    private Date due;

    @BeforeEach
    void find() {
        history.cleanUpHistoryAsync();
        Job job = history.findHistoryCleanupJobs().get(0);
        cleanUp = job.getId();
        due = job.getDuedate();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            rep1    | PUT    | /suspended | {"suspended":true}
            manager | PUT    | /suspended | {"suspended":true}
            analyst | PUT    | /suspended | {"suspended":true}
            rep1    | PUT    | /duedate   | {"duedate":"2046-01-01T00:00:00.000+0000"}
            manager | PUT    | /duedate   | {"duedate":"2046-01-01T00:00:00.000+0000"}
            analyst | PUT    | /duedate   | {"duedate":"2046-01-01T00:00:00.000+0000"}
            manager | PUT    | /retries   | {"retries":0}
            rep1    | PUT    | /retries   | {"retries":0}
            rep1    | PUT    | /priority  | {"priority":0}
            rep1    | POST   | /execute   |
            rep1    | DELETE | ''         |
            manager | DELETE | ''         |
            """)
    void theyAreNotTouched(String who, String method, String what, String body) {
        Visitor visitor = Visitor.signedIn(port, who);

        int status =
                visitor.send(method, "/engine-rest/job/" + cleanUp + what, body).statusCode();

        assertThat(status).isIn(403, 404);
        Job now = management.createJobQuery().jobId(cleanUp).singleResult();
        assertThat(now).isNotNull();
        assertThat(now.isSuspended()).isFalse();
        assertThat(now.getDuedate()).isEqualTo(due);
        assertThat(now.getRetries()).isPositive();
    }
}
