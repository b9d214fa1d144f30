package dev.baton.failure;

import static dev.baton.lead.LeadFixtures.completeLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import dev.baton.testing.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes jobs and tasks of a lead fail in the real engine, and does over HTTP what a person does about it. */
public final class FailureDriver {

    static final String FOLLOW_UP = "CallActivity_FollowUpLead";
    private static final int TRIES = 4;
    private static final long HOUR = 3_600_000;

    private final ApplicationContext beans;
    private final LeadDriver leads;
    private final Visitor visitor;
    private final List<String> made = new ArrayList<>();

    public FailureDriver(ApplicationContext beans, Visitor visitor) {
        this.beans = beans;
        this.leads = new LeadDriver(beans);
        this.visitor = visitor;
    }

    LeadDriver leads() {
        return leads;
    }

    /** The list of the shared database stays short, and other tests find no incidents of these leads. */
    public void endWhatIsOpen() {
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        made.forEach(leadId -> leads.instances(leadId).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("lead-intake:"))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over")));
    }

    /** A lead that a rep has accepted; its follow-up messages are about to begin. */
    String accepted() {
        String leadId = leads.receive(completeLead());
        made.add(leadId);
        leads.complete(leads.task(leadId).getAssignee(), leadId, Map.of("outcome", "accepted"));
        return leadId;
    }

    /** The database refuses what the job writes, with a name in its words. */
    void failJob(String leadId, int times) {
        asSuperuser("create function refuse() returns trigger language plpgsql as"
                + " $$ begin raise exception 'Joan Doe is in the way'; end $$");
        asSuperuser("create trigger refuse before insert on act_ru_ext_task for each row execute function refuse()");
        try {
            for (int i = 0; i < times; i++) {
                assertThatThrownBy(() -> leads.runJob(leadId, FOLLOW_UP)).isInstanceOf(RuntimeException.class);
            }
        } finally {
            asSuperuser("drop function refuse() cascade");
        }
    }

    private void asSuperuser(String statement) {
        JdbcClient.create(TestDatabase.asSuperuser(beans.getBean(DataSource.class)))
                .sql(statement)
                .update();
    }

    public void sql(String statement) {
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(transaction ->
                        beans.getBean(JdbcClient.class).sql(statement).update());
    }

    public String stoppedJob() {
        String leadId = accepted();
        failJob(leadId, TRIES);
        return leadId;
    }

    /** As a worker says it. @param left tries */
    void failTask(String leadId, int left) {
        ExternalTaskService tasks = beans.getBean(ExternalTaskService.class);
        String id = leads.externalTask(leadId).getId();
        tasks.lock(id, "worker", 20_000);
        tasks.handleFailure(id, "worker", "The mail to joan@doe.example has not gone out.", null, left, HOUR);
    }

    String sending() {
        String leadId = accepted();
        leads.runJob(leadId, FOLLOW_UP);
        return leadId;
    }

    public String stoppedTask() {
        String leadId = sending();
        failTask(leadId, 0);
        return leadId;
    }

    String jobId(String leadId) {
        return "job-" + leads.job(leadId, FOLLOW_UP).getId();
    }

    String taskId(String leadId) {
        return "task-" + leads.externalTask(leadId).getId();
    }

    void executeJob(String failureId) {
        beans.getBean(ManagementService.class).executeJob(failureId.substring("job-".length()));
    }

    public JsonNode failures(String query) {
        return json(200, visitor.get("/v1/api/failures?" + query));
    }

    /** The lead's only failure; null when there is none. */
    public JsonNode failure(String leadId) {
        var found = StreamSupport.stream(failures("size=500").get("items").spliterator(), false)
                .filter(each -> leadId.equals(each.get("lead_id").textValue()))
                .toList();
        assertThat(found).hasSizeLessThan(2);
        return found.isEmpty() ? null : found.get(0);
    }

    int act(String failureId, String action) {
        return visitor.post("/v1/api/failures/" + failureId + "/" + action, body(action))
                .statusCode();
    }

    private static String body(String action) {
        return action.equals("give-up") ? "{\"reason\":\"Ann called them herself\"}" : null;
    }

    public static JsonNode json(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
