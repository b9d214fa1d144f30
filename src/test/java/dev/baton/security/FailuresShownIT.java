package dev.baton.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.failure.FailureDriver;
import dev.baton.security.deployment.EngineRest;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What the engine shows of failed work, to whomever and by whichever door: that it failed, and nobody's words. */
@BatonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailuresShownIT {

    private static final String REST = "/engine-rest";
    private static final String WEB = "/camunda/api/engine/engine/default";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ManagementService management;

    private FailureDriver driver;
    private String job;

    @BeforeAll
    void fail() {
        driver = new FailureDriver(beans, Visitor.signedIn(port, "manager"));
        driver.stoppedJob();
        driver.stoppedTask();
        job = management.createJobQuery().withException().list().get(0).getId();
        assertThat(management.getJobExceptionStacktrace(job)).contains("Joan Doe", "org.camunda");
    }

    @AfterAll
    void end() {
        driver.endWhatIsOpen();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/job?withException=true&maxResults=500",
                "/job/{job}",
                "/job/{job}/",
                "/incident?maxResults=500",
                "/external-task?noRetriesLeft=true&maxResults=500"
            })
    void wordsOfAFailureStayInside(String path) {
        Stream.of("admin", "manager").map(name -> Visitor.signedIn(port, name)).forEach(who -> {
            who.get("/camunda/app/welcome/default/");
            Stream.of(REST, WEB).forEach(door -> {
                HttpResponse<String> answer = who.get(door + path.replace("{job}", job));

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body())
                        .contains(
                                path.contains("external-task")
                                        ? "The mail to … has not gone out."
                                        : "failed inside Baton")
                        .doesNotContain("Joan Doe", "joan@doe.example", "SQL", "org.camunda", "org.postgresql");
            });
        });
    }

    @Test
    void whereItFailedStaysInside() throws Exception {
        for (String path : List.of("/job/%s/stacktrace", "/job/%s/stacktrace/")) {
            assertThat(EngineRest.get(port, "admin", path.formatted(job)).body())
                    .isEqualTo("The step failed inside Baton; the console shows where, under Failures");
        }
    }

    @Test
    void numberOfFailedJobsIsShown() {
        assertThat(Visitor.signedIn(port, "admin")
                        .get(REST + "/job/count?withException=true")
                        .body())
                .contains("\"count\":");
    }
}
