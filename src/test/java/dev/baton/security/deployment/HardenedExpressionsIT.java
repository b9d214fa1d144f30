package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.consent.ConsentConfirmation;
import dev.baton.testing.BatonTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An expression is made of variables, literals, comparisons and published methods of published beans; nothing else runs. */
@BatonTest
class HardenedExpressionsIT {

    private static final String KEY = "expression-probe";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ConsentConfirmation consentConfirmation;

    private Deployment deployment;

    @AfterEach
    void removeProcess() {
        if (deployment != null) {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/security/expressions-refused.csv", delimiter = '|', quoteCharacter = '\0')
    void expressionThatReachesForMoreIsRefusedWithElementAndReason(String expression, String reason) {
        assertThatThrownBy(() -> deploy(expression))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("\"Probe\"")
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> evaluate(expression))
                .hasMessageContaining("is refused")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000})
    void expressionIsBoundedInLengthAndDepth(int depth) {
        String expression = "${" + "(".repeat(depth) + "number" + ")".repeat(depth) + "}";

        assertThatThrownBy(() -> deploy(expression)).hasMessageContaining("than Baton takes");
        assertThatThrownBy(() -> evaluate(expression)).hasMessageContaining("than Baton takes");
    }

    @Test
    void resultIsBoundedInSize() {
        assertThatThrownBy(() -> evaluate("${long}${long}")).hasMessageContaining("longer than Baton takes");
        assertThat(evaluate("${text}${number}")).isEqualTo("bell4");
    }

    @Test
    void nobodyMakesThousandsOfStepsOfOne() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        KEY + ".bpmn",
                        model().userTask("many")
                                .multiInstance()
                                .cardinality("${number * 300}")
                                .multiInstanceDone()
                                .endEvent()
                                .done())
                .deploy();

        assertThatThrownBy(this::start).hasMessageContaining("many").hasMessageContaining("times at most");
    }

    /** What a version of Baton without these guards has let in: it fails as an incident that says where and why. */
    @Test
    void expressionOfAnEarlierVersionIsNotEvaluatedEither() {
        int advisors = ((Advised) consentConfirmation).getAdvisors().length;
        deployPastTheGuard("${consentConfirmation.removeAdvisor(0)}");
        ProcessInstance instance = start();
        Job job =
                management.createJobQuery().processInstanceId(instance.getId()).singleResult();

        for (int tries = 0; tries < 4; tries++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("is refused");
        }

        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getIncidentMessage())
                .contains("probe", "is refused", "removeAdvisor");
        assertThat(((Advised) consentConfirmation).getAdvisors()).hasSize(advisors);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${text == 'bell'}",
                "${now() != null}",
                "${dateTime().plusDays(2).toDate() != null}",
                "${execution.processBusinessKey == 'lead_probe'}",
                "${followUpSequence.untilFirstReminder == 'PT48H'}",
                "${followUpSequence.getUntilFirstReminder() eq 'PT48H'}",
                "${!empty text and (number + 1) % 5 == 0}",
                "#{number > 3 ? true : false}"
            })
    void expressionThatStaysWithinTheProcessWorks(String expression) {
        deploy(expression);

        assertThat(runtime.getVariable(start().getId(), "found")).isEqualTo(true);
    }

    /** A delegate does its work as a step, and is nothing that an expression hands around. */
    @Test
    void delegateIsNamedAsAStepOnly() {
        assertThatThrownBy(() -> deploy("${scoreLeadDelegate}")).hasMessageContaining("delegateExpression");
        assertThatThrownBy(() -> deploy("${scoreLeadDelegate.execute(execution)}"))
                .hasMessageContaining("execute");
    }

    private void deploy(String expression) {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        KEY + ".bpmn",
                        model().serviceTask("probe")
                                .name("Probe")
                                .camundaExpression(expression)
                                .camundaResultVariable("found")
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
    }

    /** The row of a file that was let in keeps its name; what stands in it is another thing. */
    private void deployPastTheGuard(String expression) {
        BpmnModelInstance harmless = model().serviceTask("probe")
                .camundaAsyncBefore()
                .camundaExpression("${1}")
                .userTask()
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", harmless)
                .deploy();
        String file = Bpmn.convertToString(harmless).replace("${1}", expression);
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ?")
                        .params(file.getBytes(StandardCharsets.UTF_8), deployment.getId())
                        .update());
        configuration().getDeploymentCache().discardProcessDefinitionCache();
    }

    private Object evaluate(String expression) {
        deploy("${1}");
        ProcessInstance instance = start();
        return configuration().getCommandExecutorTxRequired().execute(context -> configuration()
                .getExpressionManager()
                .createExpression(expression)
                .getValue(context.getExecutionManager().findExecutionById(instance.getId())));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private ProcessInstance start() {
        return runtime.startProcessInstanceByKey(
                KEY, "lead_probe", Map.of("text", "bell", "number", 4, "long", "x".repeat(3_000)));
    }

    private static StartEventBuilder model() {
        return Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
    }
}
