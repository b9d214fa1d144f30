package dev.baton.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** Takes a person's request through its process, over HTTP and by hand. */
public final class PrivacyDriver {

    public static final String PATH = "/v1/api/privacy-requests";

    private final ApplicationContext beans;
    private final LeadDriver driver;
    private final ManagementService management;
    private final Visitor manager;
    private final Visitor admin;

    public PrivacyDriver(ApplicationContext beans, int port) {
        this.beans = beans;
        this.driver = new LeadDriver(beans);
        this.management = beans.getBean(ManagementService.class);
        this.manager = Visitor.signedIn(port, "manager");
        this.admin = Visitor.signedIn(port, "admin");
    }

    public Visitor manager() {
        return manager;
    }

    public Visitor admin() {
        return admin;
    }

    /** @return its id */
    public String open(String kind, String email, String more) {
        return open(kind, email, "The Person", more);
    }

    public String open(String kind, String email, String name, String more) {
        String body = "{\"kind\":\"%s\",\"email\":\"%s\",\"identity_check\":\"document\",\"name\":\"%s\"%s}"
                .formatted(kind, email, name, more);
        return answer(201, manager.post(PATH, body)).get("id").asText();
    }

    /** By the admin, who did not open it; and everything that follows. */
    public void approveAndCarryOut(String id) {
        answer(200, admin.post(PATH + "/" + id + "/decide", "{\"decision\":\"approve\"}"));
        carryOut(id);
    }

    /** Runs what waits to be done, until nothing does. */
    public void carryOut(String id) {
        Job next = next(id);
        while (next != null) {
            management.executeJob(next.getId());
            next = next(id);
        }
    }

    private Job next(String id) {
        return driver.instances(key(id)).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .findFirst()
                .orElse(null);
    }

    public JsonNode get(String id) {
        return answer(200, manager.get(PATH + "/" + id));
    }

    public static String key(String id) {
        return "privacy:" + id;
    }

    /** One that anybody may post to, whatever other tests do to those of the demo. */
    public String campaign() {
        return new TestCampaigns(beans).create(Map.of());
    }

    public static JsonNode answer(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
