package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is said to a process that guards people no other process hears. */
@BatonTest
class OwnMessagesIT {

    private static final String NAME = "own-process-probe";

    @Value("${local.port}")
    int port;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void removeDeployments() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @CsvSource({"confirmation-wanted-again,400", "${which},400", "lead-closed,200"})
    void noOtherProcessTakesTheirMessages(String message, int status) throws Exception {
        String file = ProcessText.with(
                        "own-process-probe", "<bpmn:receiveTask id=\"step\" name=\"Step\" messageRef=\"m\" />")
                .replace("</bpmn:process>", "</bpmn:process><bpmn:message id=\"m\" name=\"" + message + "\" />");

        HttpResponse<String> answer = EngineRest.deploy(port, "analyst", NAME, Map.of("other.bpmn", file));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:name=\"x\" name=\"confirmation-wanted-again\"",
                "name=\" confirmation-wanted-again\"",
                "camunda:name=\"x\" name=\"confirmation-wanted-again\""
            })
    void noOtherProcessTakesThemUnderANameThatReadsDifferently(String name) throws Exception {
        String file = ProcessText.with(NAME, "<bpmn:receiveTask id=\"step\" name=\"Step\" messageRef=\"m\" />")
                .replace("</bpmn:process>", "</bpmn:process><bpmn:message xmlns:a=\"urn:a\" id=\"m\" " + name + " />");

        HttpResponse<String> answer = EngineRest.deploy(port, "analyst", NAME, Map.of("other.bpmn", file));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
}
