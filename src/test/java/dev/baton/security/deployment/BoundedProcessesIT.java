package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.BatonTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process of a few lines does not hold a thread and the memory for ever. */
@BatonTest
class BoundedProcessesIT {

    private static final String KEY = "loop-probe";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private Deployment deployment;

    @AfterEach
    void removeProcess() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void cycleWithoutAWaitIsStoppedAndUndone() {
        deploy(cycle(model().exclusiveGateway("again")));

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(KEY)).hasMessageContaining("10000 steps in one go");

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .count())
                .isZero();
    }

    /** Whatever number of tries the process asks for: it would be the same each time. */
    @Test
    void jobThatIsStoppedBecomesAnIncidentAtOnce() {
        deploy(cycle(model().camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("R1000/PT0S")
                .exclusiveGateway("again")));
        String instance = runtime.startProcessInstanceByKey(KEY).getId();
        Job job = management.createJobQuery().processInstanceId(instance).singleResult();

        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("10000 steps in one go");

        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isZero();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getIncidentMessage())
                .contains("10000 steps in one go");
    }

    @Test
    void processThatCallsItselfIsStopped() {
        deploy(model().callActivity("self").calledElement(KEY).endEvent().done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(KEY)).hasMessageContaining("10000 steps in one go");
    }

    @Test
    void manyOfManyAreStopped() {
        deploy(model().subProcess("outer")
                .embeddedSubProcess()
                .startEvent()
                .manualTask("inner")
                .multiInstance()
                .cardinality("1000")
                .sequential()
                .multiInstanceDone()
                .endEvent()
                .subProcessDone()
                .endEvent()
                .moveToActivity("outer")
                .multiInstance()
                .cardinality("1000")
                .sequential()
                .multiInstanceDone()
                .done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(KEY)).hasMessageContaining("10000 steps in one go");
    }

    @Test
    void listIsWorkedOffUpToAThousand() {
        deploy(overList("list"));

        assertBound();
    }

    @Test
    void listOfAnExpressionIsWorkedOffUpToAThousand() {
        deploy(overList("${list}"));

        assertBound();
    }

    private void assertBound() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(KEY, list(1_001)))
                .hasMessageContaining("each is done 1000 times at most");
        assertThat(runtime.startProcessInstanceByKey(KEY, list(3)).isEnded()).isTrue();
    }

    private static Map<String, Object> list(int size) {
        return Map.of("list", new ArrayList<>(Collections.nCopies(size, "x")));
    }

    private static BpmnModelInstance overList(String collection) {
        return model().manualTask("each")
                .multiInstance()
                .camundaCollection(collection)
                .camundaElementVariable("one")
                .multiInstanceDone()
                .endEvent()
                .done();
    }

    private void deploy(BpmnModelInstance process) {
        deployment = repository
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", process)
                .deploy();
    }

    private static BpmnModelInstance cycle(AbstractFlowNodeBuilder<?, ?> again) {
        return again.manualTask("step").connectTo("again").done();
    }

    private static StartEventBuilder model() {
        return Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
    }
}
