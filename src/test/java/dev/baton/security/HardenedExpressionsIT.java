package dev.baton.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.BatonTest;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An expression in a process reaches variables and marked beans; no class, no other bean, none of the engine's services. */
@BatonTest
class HardenedExpressionsIT {

    private static final String KEY = "expression-probe";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private Deployment deployment;

    @AfterEach
    void removeProcess() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${text.getClass()}",
                "${text.class}",
                "${text['class']}",
                "${text.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)}",
                "${execution.class.classLoader}",
                "${people.all()}",
                "${dataSource}",
                "${encryptionKey}",
                "${leadVault}",
                "${environment}",
                "${systemEnvironment}",
                "${systemProperties}",
                "${taskService}",
                "${identityService}",
                "${jdbcTemplate}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices.identityService.createMembership('analyst', 'camunda-admin')}",
                "${execution.processEngine.processEngineConfiguration.dataSource.connection}",
                "${execution.getProcessEngine()}"
            })
    void expressionThatReachesForCodeIsRefused(String expression) {
        assertThatThrownBy(() -> run(expression)).rootCause().hasMessageContaining("Forbidden in expressions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${text.length() == 4}",
                "${text.toUpperCase() == 'BELL'}",
                "${now() != null}",
                "${dateTime().plusDays(2) != null}",
                "${execution.processBusinessKey == 'lead_probe'}",
                "${execution.getVariable('text') == 'bell'}",
                "${followUpSequence.untilFirstReminder == 'PT48H'}",
                "${number > 3 ? true : false}"
            })
    void expressionThatStaysWithinTheProcessWorks(String expression) {
        ProcessInstance instance = run(expression);

        assertThat(runtime.getVariable(instance.getId(), "found")).isEqualTo(true);
    }

    private ProcessInstance run(String expression) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .camundaResultVariable("found")
                .userTask()
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", model)
                .deploy();
        return runtime.startProcessInstanceByKey(KEY, "lead_probe", Map.of("text", "bell", "number", 4));
    }
}
