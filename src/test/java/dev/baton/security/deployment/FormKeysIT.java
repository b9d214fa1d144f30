package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form is a file of the deployment of its process, whatever else its key says. */
@BatonTest
class FormKeysIT {

    private static final String NAME = "form-key-probe";
    private static final String FORM = "<form name=\"probe\" role=\"form\">%s</form>";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private DeployedProbe probe;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        probe = new DeployedProbe(beans, port, NAME);
    }

    @AfterEach
    void removeDeployments() {
        probe.remove();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embedded:deployment:other.html",
                "embedded:deployment:form.html?x",
                "embedded:deployment:${form}",
                "embedded:app:forms/probe.html",
                "embedded:/api/engine/x.html",
                "camunda-forms:deployment:form.html",
                "https://evil.example/form",
                "//evil.example/form",
                "javascript:alert(1)"
            })
    void formOfAProcessIsAFileOfTheSameDeployment(String key) throws Exception {
        HttpResponse<String> answer = probe.deploy(FORM.formatted(""), step("camunda:formKey=\"" + key + "\"", ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Step").contains("a form is a file of the same deployment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:formKey=\"embedded:deployment:form.html\" camunda:formKey=\"http://127.0.0.1/form\"",
                "a:formKey=\"embedded:deployment:form.html\" camunda:formKey=\"embedded:/camunda/api/x\"",
                "a:formKey=\"\" camunda:formKey=\"embedded:app:x.html\"",
                "camunda:formKey=\"embedded:deployment:p.bpmn\"",
                "camunda:formKey=\" embedded:deployment:form.html\"",
                "a:formRef=\"\" camunda:formRef=\"x\" camunda:formRefBinding=\"latest\""
            })
    void formIsNotHiddenBehindAnotherPrefix(String attributes) throws Exception {
        HttpResponse<String> answer = probe.deploy(FORM.formatted(""), step("xmlns:a=\"urn:a\" " + attributes, ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(probe.count()).isZero();
    }

    /** What a version of Baton without these guards has let in: the page of another host, or the process as a form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:formKey=\"http://127.0.0.1/form\"",
                "camunda:formKey=\"embedded:/camunda/api/engine/x\"",
                "camunda:formKey=\"embedded:app:x.html\"",
                "camunda:formKey=\"embedded:deployment:p.bpmn\"",
                "camunda:formRef=\"x\" camunda:formRefBinding=\"latest\""
            })
    void formKeyOfAnEarlierVersionIsNotGivenOut(String attributes) throws Exception {
        String file = step("camunda:formKey=\"embedded:deployment:form.html\"", "")
                .replace("<bpmn:startEvent ", "<bpmn:startEvent camunda:formKey=\"embedded:deployment:form.html\" ");
        probe.deploy(FORM.formatted(""), file);
        probe.replace("p.bpmn", file.replace("camunda:formKey=\"embedded:deployment:form.html\"", attributes));
        forget();
        String task = "/task/" + probe.begin();

        for (String path : List.of(task, task + "/form", "/process-definition/key/" + NAME + "/startForm")) {
            assertThat(EngineRest.get(port, "admin", path).body())
                    .contains(path.equals(task) ? "\"formKey\":null" : "\"key\":null")
                    .contains("\"camundaFormRef\":null");
        }
        assertThat(EngineRest.get(port, "admin", "/task?processDefinitionKey=" + NAME + "&maxResults=9")
                        .body())
                .contains("\"formKey\":null");
        assertThat(EngineRest.get(port, "admin", task + "/deployed-form").statusCode())
                .isEqualTo(400);
    }

    @Test
    void formKeyOfItsOwnDeploymentIsGivenOutAlsoWhenTheEngineReadsItAnew() throws Exception {
        probe.deploy(FORM.formatted(""), step("camunda:formKey=\"embedded:deployment:form.html\"", ""));
        forget();

        assertThat(EngineRest.get(port, "admin", "/task/" + probe.begin()).body())
                .contains("\"formKey\":\"embedded:deployment:form.html\"");
    }

    private void forget() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    private static String step(String attributes, String inner) {
        return ProcessText.with(
                NAME, "<bpmn:userTask id=\"step\" name=\"Step\" " + attributes + ">" + inner + "</bpmn:userTask>");
    }
}
