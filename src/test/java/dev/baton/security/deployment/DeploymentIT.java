package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.BatonTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Who may deploy by the engine's REST API, and that nothing deployed there brings code of its own. */
@BatonTest
class DeploymentIT {

    private static final String NAME = "deployment-probe";

    @Value("${local.port}")
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngine engine;

    @AfterEach
    void removeDeployments() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @CsvSource({"analyst,200", "admin,200", "manager,403", "rep1,403", "nobody,401"})
    void analystsAndAdministratorsDeployAndNobodyElse(String username, int status) throws Exception {
        HttpResponse<String> answer = deploy(username, "bpmn", process("<bpmn:task id=\"step\" />"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(repository.createDeploymentQuery().deploymentName(NAME).count())
                .isEqualTo(status == 200 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/security/code-in-a-process.csv", delimiter = '|', quoteCharacter = '\0')
    void fileWithCodeIsRefusedInWords(String step, String reason) throws Exception {
        HttpResponse<String> answer = deploy("analyst", "bpmn", process(step));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
        assertThat(repository.createDeploymentQuery().deploymentName(NAME).count())
                .isZero();
    }

    @Test
    void decisionsAndCasesAreNoPartOfBaton() throws Exception {
        deploy("analyst", "dmn", "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>");

        assertThat(repository.createDecisionDefinitionQuery().count()).isZero();
    }

    /** What a version of Baton without these guards has let in. */
    @Test
    void scriptsAndClassesAreNotRunEither() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThatThrownBy(() -> configuration.getScriptEngineResolver().getScriptEngine("mvel", true))
                .hasMessageContaining("may not run scripts");
        assertThatThrownBy(() -> configuration.getArtifactFactory().getArtifact(Path.class))
                .hasMessageContaining("may not name classes");
    }

    private HttpResponse<String> deploy(String username, String ending, String file) throws Exception {
        return EngineRest.deploy(port, username, NAME, Map.of(NAME + "." + ending, file));
    }

    private static String process(String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:old="http://activiti.org/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://baton.dev/bpmn">
                  <bpmn:process id="deployment-probe" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="begun" />
                    %s
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(step);
    }
}
