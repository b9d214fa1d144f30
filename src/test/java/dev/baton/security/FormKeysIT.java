package dev.baton.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A form is a file of the deployment of its process, whatever else its key says. */
@BatonTest
class FormKeysIT {

    private static final String NAME = "form-key-probe";
    private static final String FORM = "<form name=\"probe\" role=\"form\">%s</form>";

    @Value("${local.port}")
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void removeDeployments() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
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
        HttpResponse<String> answer = deploy(FORM.formatted(""), step("camunda:formKey=\"" + key + "\"", ""));

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
        HttpResponse<String> answer = deploy(FORM.formatted(""), step("xmlns:a=\"urn:a\" " + attributes, ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(count()).isZero();
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
        deploy(FORM.formatted(""), file);
        replace("p.bpmn", file.replace("camunda:formKey=\"embedded:deployment:form.html\"", attributes));
        forget();
        String task = "/task/" + begin();

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
        deploy(FORM.formatted(""), step("camunda:formKey=\"embedded:deployment:form.html\"", ""));
        forget();

        assertThat(EngineRest.get(port, "admin", "/task/" + begin()).body())
                .contains("\"formKey\":\"embedded:deployment:form.html\"");
    }

    private void forget() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    private HttpResponse<String> deploy(String form, String process) throws Exception {
        return EngineRest.deploy(port, "analyst", NAME, Map.of("form.html", form, "p.bpmn", process));
    }

    private Deployment deployment() {
        return repository.createDeploymentQuery().deploymentName(NAME).singleResult();
    }

    private long count() {
        return repository.createDeploymentQuery().deploymentName(NAME).count();
    }

    /** @return the task */
    private String begin() {
        String instance = runtime.startProcessInstanceByKey(NAME).getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private void replace(String file, String content) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?")
                .params(content.getBytes(StandardCharsets.UTF_8), deployment().getId(), file)
                .update());
    }

    private static String step(String attributes, String inner) {
        return ProcessText.with(
                NAME, "<bpmn:userTask id=\"step\" name=\"Step\" " + attributes + ">" + inner + "</bpmn:userTask>");
    }
}
