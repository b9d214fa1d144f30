package dev.baton.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A task for a group is seen by the group until one of them takes it. */
@BatonTest
class GroupTasksIT {

    private static final String TASK = "/engine-rest/task/";

    @Value("${local.port}")
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private Deployment deployment;
    private Task task;

    @BeforeEach
    void startProcess() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("processes-of-tests/group-task.bpmn")
                .deploy();
        String instance =
                runtime.startProcessInstanceByKey("group-task", Map.of()).getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    @AfterEach
    void removeProcess() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void everyRepSeesItAndNobodyElseButManagers() {
        assertThat(sees("rep1")).isTrue();
        assertThat(sees("rep2")).isTrue();
        assertThat(sees("manager")).isTrue();
        assertThat(sees("analyst")).isFalse();
    }

    @Test
    void whoTakesItHasItAlone() {
        assertThat(Visitor.signedIn(port, "rep1")
                        .post(TASK + task.getId() + "/claim", "{\"userId\":\"rep1\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(sees("rep1")).isTrue();
        assertThat(sees("rep2")).isFalse();
        assertThat(complete("rep2")).isNotEqualTo(204);
        assertThat(complete("rep1")).isEqualTo(204);
    }

    @Test
    void repCannotGiveItToAColleague() {
        assertThat(Visitor.signedIn(port, "rep1")
                        .post(TASK + task.getId() + "/assignee", "{\"userId\":\"rep2\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private boolean sees(String username) {
        Visitor visitor = Visitor.signedIn(port, username);
        boolean alone = visitor.get(TASK + task.getId()).statusCode() == 200;
        boolean listed = visitor.get("/engine-rest/task?maxResults=9&processInstanceId=" + task.getProcessInstanceId())
                .body()
                .contains(task.getId());
        assertThat(alone).as("by itself as in the list").isEqualTo(listed);
        return alone;
    }

    private int complete(String username) {
        return Visitor.signedIn(port, username)
                .post(TASK + task.getId() + "/complete", "{}")
                .statusCode();
    }
}
