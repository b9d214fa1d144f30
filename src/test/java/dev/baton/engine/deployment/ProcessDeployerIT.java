package dev.baton.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.file.LiveFolders;
import dev.baton.testing.BatonTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A process goes live from the folder with its form, again on change, once whichever node sees it; a broken one does not. */
@BatonTest
@ExtendWith(OutputCaptureExtension.class)
class ProcessDeployerIT {

    private static final String KEY = "deployer-test";
    private static final String FORM = "forms/deployer-test.html";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    OwnProcesses own;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private ProcessDeployer node;

    @BeforeEach
    void edit() throws IOException {
        write("processes/" + KEY + ".bpmn", process("First"));
        write(FORM, "<form>one</form>");
        node = node();
    }

    @AfterEach
    void removeDeployments() {
        repository
                .createDeploymentQuery()
                .deploymentName(KEY)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void processAndFormGoLiveAsOneBundleAndOnlyOnChange() throws IOException {
        node.deployChanged();
        node.deployChanged();
        node().deployChanged();

        ProcessDefinition live = newest();
        assertThat(live.getVersion()).isEqualTo(1);
        assertThat(repository.getDeploymentResourceNames(live.getDeploymentId()))
                .containsExactlyInAnyOrder("processes/" + KEY + ".bpmn", FORM);

        write(FORM, "<form>two</form>");
        node.deployChanged();

        assertThat(newest().getVersion()).isEqualTo(2);
        try (var form = repository.getResourceAsStream(newest().getDeploymentId(), FORM)) {
            assertThat(form).hasContent("<form>two</form>");
        }
    }

    @Test
    void nodesThatSeeAChangeAtTheSameTimeMakeOneVersion() {
        List<CompletableFuture<Void>> nodes = List.of(node(), node(), node(), node()).stream()
                .map(one -> CompletableFuture.runAsync(one::deployChanged))
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(newest().getVersion()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "delegateExpression=\"${normaliseLeadDelegate}\",delegateExpression=\"${nobody}\",names the delegate ${nobody}",
        "camunda:historyTimeToLive=\"P1D\",'',has no history time to live",
        "forms/deployer-test.html,forms/none.html,names the form forms/none.html",
        "</bpmn:process>,'',is no readable BPMN",
        "targetRef=\"answer\",targetRef=\"nowhere\",is refused",
    })
    void brokenFileIsRefusedWithItsReasonAndTheVersionBeforeStays(
            String sound, String broken, String reason, CapturedOutput log) throws IOException {
        node.deployChanged();
        String first = newest().getId();

        write("processes/" + KEY + ".bpmn", process("Second").replace(sound, broken));
        node.deployChanged();

        assertThat(newest().getId()).isEqualTo(first);
        assertThat(log).contains(reason).contains("The version before it stays live");
    }

    @Test
    void newVersionStartsAtOnceAndASuspendedOneDoesNot() throws IOException {
        node.deployChanged();
        assertThat(start().getProcessDefinitionId()).isEqualTo(newest().getId());

        write("processes/" + KEY + ".bpmn", process("Second"));
        node.deployChanged();
        assertThat(start().getProcessDefinitionId()).isEqualTo(newest().getId()).contains(":2:");

        repository.suspendProcessDefinitionByKey(KEY);
        assertThatThrownBy(this::start).isInstanceOf(SuspendedEntityInteractionException.class);
        repository.activateProcessDefinitionByKey(KEY);
        assertThat(start()).isNotNull();
    }

    @Test
    void versionThatWasTakenBackIsNotStarted() throws IOException {
        node.deployChanged();
        String first = start().getProcessDefinitionId();
        write("processes/" + KEY + ".bpmn", process("Second"));

        transaction.executeWithoutResult(status -> {
            node().deployChanged();
            assertThat(start().getProcessDefinitionId()).contains(":2:");
            status.setRollbackOnly();
        });
        assertThat(start().getProcessDefinitionId()).isEqualTo(first);

        node().deployChanged();
        repository.deleteDeployment(newest().getDeploymentId(), true);
        assertThat(start().getProcessDefinitionId()).isEqualTo(first);
    }

    @Test
    void processThatGuardsPeopleIsNotTakenFromTheFolder(CapturedOutput log) throws IOException {
        write("processes/retention.bpmn", process("Mine").replace(KEY, "retention"));

        node.deployChanged();

        assertThat(log).contains("guards people").contains("what Baton ships stays live");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionName("Mine")
                        .count())
                .isZero();
    }

    private ProcessInstance start() {
        return runtime.startProcessInstanceByKey(KEY);
    }

    private ProcessDefinition newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult();
    }

    private ProcessDeployer node() {
        return new ProcessDeployer(repository, LiveFolders.at(folder), own, beans);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String process(String name) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://baton.dev/bpmn">
                  <bpmn:process id="deployer-test" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="begun" />
                    <bpmn:userTask id="answer" name="Answer" camunda:formKey="embedded:deployment:forms/deployer-test.html" />
                    <bpmn:serviceTask id="later" name="Later" camunda:delegateExpression="${normaliseLeadDelegate}" />
                    <bpmn:sequenceFlow id="toAnswer" sourceRef="begun" targetRef="answer" />
                    <bpmn:sequenceFlow id="toLater" sourceRef="answer" targetRef="later" />
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(name);
    }
}
