package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Who may not decide about other people's processes does not stop them either. */
@BatonTest
class KeptRunningIT {

    private static final String NAME = "kept-running-probe";
    private static final String STEP = "<bpmn:userTask id=\"step\" name=\"Step\" camunda:asyncBefore=\"%s\" />";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private DeployedProbe probe;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @BeforeEach
    void prepare() {
        probe = new DeployedProbe(beans, port, NAME);
    }

    @AfterEach
    void removeDeployments() {
        probe.remove();
    }

    @Test
    void processThatGuardsPeopleIsSuspendedByAdministratorsOnly() throws Exception {
        String path = "/process-instance/" + start("retention", false);

        assertThat(suspend("manager", path).statusCode()).isEqualTo(403);
        assertThat(put(
                                "manager",
                                "/process-instance/suspended",
                                "{\"suspended\":true,\"processDefinitionKey\":\"retention\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(suspend("admin", path).statusCode()).isEqualTo(204);
    }

    @Test
    void anotherProcessIsSuspendedByAManager() throws Exception {
        assertThat(suspend("manager", "/process-instance/" + start(NAME, false)).statusCode())
                .isEqualTo(204);
    }

    /** The engine gives up what has no try left. */
    @Test
    void jobOfAProcessThatGuardsPeopleKeepsATry() throws Exception {
        String instance = start("retention", true);
        var job = management.createJobQuery().processInstanceId(instance).singleResult();
        String path = "/job/" + job.getId() + "/retries";

        assertThat(put("manager", path, "{\"retries\":0}").statusCode()).isEqualTo(403);
        assertThat(put("manager", "/job-definition/" + job.getJobDefinitionId() + "/retries", "{\"retries\":0}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(put("manager", path, "{\"retries\":2}").statusCode()).isEqualTo(204);
        assertThat(put("admin", path, "{\"retries\":0}").statusCode()).isEqualTo(204);
    }

    /** It would take along what everybody has running of it. */
    @Test
    void whoDeployedDoesNotDelete() throws Exception {
        String file = ProcessText.with(NAME, STEP.formatted(false));
        assertThat(EngineRest.deploy(port, "analyst", NAME, Map.of("p.bpmn", file))
                        .statusCode())
                .isEqualTo(200);
        Deployment deployment =
                repository.createDeploymentQuery().deploymentName(NAME).singleResult();
        runtime.startProcessInstanceByKey(NAME);

        assertThat(EngineRest.delete(port, "analyst", "/deployment/" + deployment.getId() + "?cascade=true")
                        .statusCode())
                .isEqualTo(403);
        assertThat(EngineRest.get(port, "analyst", "/deployment/" + deployment.getId())
                        .statusCode())
                .isEqualTo(200);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(NAME)
                        .count())
                .isOne();
    }

    /** @return the instance */
    private String start(String key, boolean async) {
        repository
                .createDeployment()
                .name(NAME)
                .addString("p.bpmn", ProcessText.with(key, STEP.formatted(async)))
                .deploy();
        return runtime.startProcessInstanceByKey(key).getId();
    }

    private HttpResponse<String> suspend(String username, String path) throws Exception {
        return put(username, path + "/suspended", "{\"suspended\":true}");
    }

    private HttpResponse<String> put(String username, String path, String json) throws Exception {
        return EngineRest.put(port, username, path, json);
    }
}
