package dev.baton.security;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** By no way does a rep see or touch the task of a colleague; the colleague and the manager do. */
@BatonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTasksIT {

    private static final String WAYS = "/security/ways-to-a-task.csv";
    private static final String ENGINE_REST = "/engine-rest";
    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405, 409, 500);

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;
    private Visitor rep1;
    private Visitor rep2;
    private Visitor manager;
    private String leadId;
    private Task task;

    @BeforeAll
    void offerLeadToTheColleague() {
        driver = new LeadDriver(beans);
        rep1 = inTasklist("rep1");
        rep2 = inTasklist("rep2");
        manager = inTasklist("manager");
        leadId = driver.receive(leadFor("rep2"));
        task = driver.task(leadId);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = WAYS, numLinesToSkip = 1, delimiter = '|')
    void repSeesNothingOfAColleaguesTask(String method, String path, String body) {
        for (String engine : Set.of(ENGINE_REST, TASKLIST)) {
            HttpResponse<String> answer = send(rep1, engine, method, path, body);

            assertThat(answer.statusCode()).isLessThan(500);
            if (answer.statusCode() < 300) {
                assertThat(answer.body()).doesNotContain(task.getId(), leadId, "answerOffer");
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/security/deeds-on-a-task.csv", numLinesToSkip = 1, delimiter = '|')
    void repCannotTouchAColleaguesTask(String method, String path, String body) {
        for (String engine : Set.of(ENGINE_REST, TASKLIST)) {
            HttpResponse<String> answer = send(rep1, engine, method, path, body);

            assertThat(answer.statusCode()).as(answer.body()).isIn(REFUSED);
        }
        Task now = driver.task(leadId);
        assertThat(now.getId()).isEqualTo(task.getId());
        assertThat(now.getAssignee()).isEqualTo("rep2");
        assertThat(now.getName()).isEqualTo(task.getName());
        assertThat(now.isSuspended()).isFalse();
        assertThat(driver.timeline(leadId)).endsWith("offered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{engine}/task/{task}",
                "{engine}/task?processInstanceBusinessKey={lead}&maxResults=9",
                "{engine}/task/{task}/form-variables",
                "{engine}/task/{task}/identity-links",
                "/v1/api/leads/{lead}"
            })
    void theColleagueAndTheManagerSeeIt(String path) {
        for (String engine : Set.of(ENGINE_REST, TASKLIST)) {
            assertThat(send(rep2, engine, "GET", path, null).body()).containsAnyOf(task.getId(), leadId, "rep2");
            assertThat(send(manager, engine, "GET", path, null).body()).containsAnyOf(task.getId(), leadId, "rep2");
        }
    }

    @Test
    void theColleagueGetsTheForm() {
        assertThat(rep2.get(TASKLIST + "/task/" + task.getId() + "/deployed-form")
                        .body())
                .contains("<form");
    }

    @Test
    void countsHoldOnlyWhatOneSees() {
        String query = "{\"processInstanceBusinessKey\":\"" + leadId + "\"}";

        assertThat(rep1.post(ENGINE_REST + "/task/count", query).body()).isEqualTo("{\"count\":0}");
        assertThat(rep2.post(ENGINE_REST + "/task/count", query).body()).isEqualTo("{\"count\":1}");
        assertThat(manager.post(ENGINE_REST + "/task/count", query).body()).isEqualTo("{\"count\":1}");
    }

    @Test
    void filterMadeWiderByARepShowsNoMore() {
        String filters = rep1.get(TASKLIST + "/filter?maxResults=9").body();
        String filter = filters.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        String wider = "{\"assignee\":\"rep2\",\"orQueries\":[{\"assigneeLike\":\"%\",\"unassigned\":true}]}";

        assertThat(rep1.post(TASKLIST + "/filter/" + filter + "/list?maxResults=500", wider)
                        .body())
                .doesNotContain(task.getId());
        assertThat(rep1.post(TASKLIST + "/filter/" + filter + "/list?maxResults=500", "{}")
                        .body())
                .doesNotContain(task.getId());
    }

    private Visitor inTasklist(String username) {
        Visitor visitor = Visitor.signedIn(port, username);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    private HttpResponse<String> send(Visitor who, String engine, String method, String path, String body) {
        return who.send(method, fill(path, engine), body == null ? null : fill(body, engine));
    }

    private String fill(String text, String engine) {
        return text.replace("{engine}", engine)
                .replace("{task}", task.getId())
                .replace("{lead}", leadId)
                .replace("{instance}", task.getProcessInstanceId());
    }
}
