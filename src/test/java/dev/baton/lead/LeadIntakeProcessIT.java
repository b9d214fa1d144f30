package dev.baton.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class LeadIntakeProcessIT {

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    TaskService tasks;

    @Test
    void leadIsScoredGradedRoutedAndOfferedInOneTransaction() {
        String id = intake.receive(List.of(LeadFixtures.completeLead())).get(0);

        Task task = tasks.createTaskQuery().processInstanceBusinessKey(id).singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("UserTask_AnswerOffer");
        assertThat(task.getAssignee()).startsWith("rep");
    }
}
