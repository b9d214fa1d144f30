package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.engine.Groups;
import dev.baton.engine.deployment.ProcessDeployer;
import dev.baton.testing.BatonTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.util.ReflectionTestUtils;

/** Processes that guard people are not replaced by others, nor are their steps done or their messages taken elsewhere. */
@BatonTest
class OwnProcessesIT {

    private static final String NAME = "own-process-probe";

    @Value("${local.port}")
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ProcessDeployer deployer;

    @AfterEach
    void removeDeployments() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @CsvSource({
        "analyst,privacy-request",
        "analyst,retention",
        "analyst,consent-confirmation",
        "admin,privacy-request",
        "admin,retention"
    })
    void nobodySignedInReplacesAProcessThatGuardsPeople(String username, String key) throws Exception {
        long before = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();

        HttpResponse<String> answer = EngineRest.deploy(
                port,
                username,
                NAME,
                Map.of("harmless.bpmn", ProcessText.with(key, "<bpmn:task id=\"step\" name=\"Step\" />")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("guard people");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count())
                .isEqualTo(before);
    }

    /** The engine takes blanks off an id, and a prefix is none of its business. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=\" retention\"",
                "id=\"retention \"",
                "id=\"&#9;retention\"",
                "id=\"&#10;retention\"",
                "a:id=\"x\" id=\"retention\""
            })
    void noneIsReplacedUnderAKeyThatReadsDifferently(String id) throws Exception {
        String before = latest("retention").getId();
        String file = ProcessText.with("KEY", "<bpmn:task id=\"step\" name=\"Step\" />")
                .replace("id=\"KEY\"", "xmlns:a=\"urn:a\" " + id);

        HttpResponse<String> answer = EngineRest.deploy(port, "analyst", NAME, Map.of("other.bpmn", file));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(latest("retention").getId()).isEqualTo(before);
    }

    @Test
    void nobodySignedInDeploysInBatonsName() {
        identity.setAuthentication("admin", List.of(Groups.ADMINS));
        try {
            assertThatThrownBy(() -> repository
                            .createDeployment()
                            .name(NAME)
                            .source("baton")
                            .addString("p.bpmn", ProcessText.with(NAME, "<bpmn:task id=\"step\" name=\"Step\" />"))
                            .deploy())
                    .hasMessageContaining("the source baton is that of Baton's own deployments");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void noneIsReplacedByDeployingAnOldFileAgain() throws Exception {
        String deployment = latest("retention").getDeploymentId();

        HttpResponse<String> answer =
                EngineRest.post(port, "analyst", "/deployment/" + deployment + "/redeploy", "{\"source\":\"x\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(latest("retention").getDeploymentId()).isEqualTo(deployment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:callActivity id=\"step\" name=\"Step\" calledElement=\"privacy-request\" />",
                "<bpmn:callActivity id=\"step\" name=\"Step\" calledElement=\"${called}\" />",
                "<bpmn:serviceTask id=\"step\" name=\"Step\" camunda:delegateExpression=\"${eraseDataDelegate}\" />",
                "<bpmn:callActivity id=\"step\" name=\"Step\" xmlns:a=\"urn:a\" a:calledElement=\"x\" calledElement=\"retention\" />",
                "<bpmn:callActivity id=\"step\" name=\"Step\" calledElement=\" retention\" />",
                "<bpmn:serviceTask id=\"step\" name=\"Step\" xmlns:a=\"urn:a\" a:delegateExpression=\"${scoreLeadDelegate}\""
                        + " camunda:delegateExpression=\"${eraseDataDelegate}\" />",
                "<bpmn:serviceTask id=\"step\" name=\"Step\" camunda:delegateExpression=\"#{ removeDueDelegate }\" />",
                "<bpmn:task id=\"step\" name=\"Step\"><bpmn:extensionElements><camunda:executionListener event=\"start\""
                        + " delegateExpression=\"${recordPrivacyDecisionDelegate}\" /></bpmn:extensionElements></bpmn:task>"
            })
    void noOtherProcessDoesTheirSteps(String step) throws Exception {
        HttpResponse<String> answer = EngineRest.deploy(
                port, "analyst", NAME, Map.of("other.bpmn", ProcessText.with("own-process-probe", step)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Step");
    }

    /** What an earlier version of Baton has let in does not reach the delegate either. */
    @Test
    void theirDelegateRunsInNoOtherProcess() {
        deployPastTheGuard("own-process-probe");
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("own-process-probe", "privacy:" + UUID.randomUUID())
                .getId();

        assertStranger(instance, "eraseDataDelegate");
    }

    /** The key alone is no proof: it is Baton's own where Baton has deployed it. */
    @ParameterizedTest
    @ValueSource(strings = {"eraseDataDelegate", "recordPrivacyDecisionDelegate"})
    void theirDelegateRunsInNoProcessThatHasTakenTheirKey(String delegate) {
        deployPastTheGuard("privacy-request");
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("privacy-request", "privacy:" + UUID.randomUUID())
                .getId();

        assertStranger(instance, delegate);
    }

    private void deployPastTheGuard(String key) {
        repository
                .createDeployment()
                .name(NAME)
                .addString("other.bpmn", ProcessText.with(key, "<bpmn:userTask id=\"step\" name=\"Step\" />"))
                .deploy();
    }

    private void assertStranger(String instance, String delegate) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThatThrownBy(() -> configuration.getCommandExecutorTxRequired().execute(context -> configuration
                        .getExpressionManager()
                        .createExpression("${" + delegate + "}")
                        .getValue(context.getExecutionManager().findExecutionById(instance))))
                .hasMessageContaining("belongs to Baton's own [privacy-request]");
    }

    /** A process that was replaced before that was refused is Baton's again at the next start. */
    @Test
    void whatWasReplacedBeforeIsLiveAgainAtTheNextStart() {
        repository
                .createDeployment()
                .name(NAME)
                .source("baton")
                .addInputStream(
                        "evil.bpmn",
                        new ByteArrayInputStream(
                                ProcessText.with("retention", "<bpmn:task id=\"step\" name=\"Step\" />")
                                        .getBytes(StandardCharsets.UTF_8)))
                .deploy();

        ReflectionTestUtils.invokeMethod(deployer, "deployAtStart");

        assertThat(latest("retention").getResourceName()).isEqualTo("processes/privacy/retention.bpmn");
    }

    private ProcessDefinition latest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }
}
