package dev.baton.assignment.task;

import dev.baton.assignment.process.LeadAssignmentProcess;
import dev.baton.assignment.process.LeadWorkProcess;
import dev.baton.engine.Groups;
import dev.baton.engine.TaskFilters;
import dev.baton.shared.database.StartLock;
import jakarta.annotation.PostConstruct;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The filters with which Tasklist opens, for each role. */
@Component
class RoleFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final TaskFilters filters;
    private final TaskService tasks;
    private final StartLock startLock;

    RoleFilters(TaskFilters filters, TaskService tasks, StartLock startLock) {
        this.filters = filters;
        this.tasks = tasks;
        this.startLock = startLock;
    }

    @PostConstruct
    void offerAtStart() {
        startLock.run(this::offer);
    }

    private void offer() {
        offerToReps();
        offerToManagers();
        filters.offer(
                "My tasks", "Assigned to you", 5, tasks.createTaskQuery().taskAssigneeExpression(ME), Groups.ANALYSTS);
    }

    private void offerToReps() {
        filters.offer(
                "Leads to answer",
                "Accept or decline, the most urgent first",
                1,
                tasks.createTaskQuery()
                        .taskAssigneeExpression(ME)
                        .taskDefinitionKey(LeadAssignmentProcess.ANSWER_OFFER)
                        .orderByDueDate()
                        .asc(),
                Groups.REPS);
        filters.offer(
                "Leads to work",
                "Accepted leads whose next step is due",
                2,
                tasks.createTaskQuery()
                        .taskAssigneeExpression(ME)
                        .taskDefinitionKey(LeadWorkProcess.WORK_LEAD)
                        .orderByTaskCreateTime()
                        .asc(),
                Groups.REPS);
    }

    private void offerToManagers() {
        filters.offer(
                "For you to decide",
                "Leads no rep took, and rejected rows",
                3,
                tasks.createTaskQuery()
                        .or()
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .taskAssigneeExpression(ME)
                        .endOr()
                        .orderByTaskPriority()
                        .desc(),
                Groups.MANAGERS,
                Groups.ADMINS);
        filters.offer(
                "All open tasks",
                "Every task of every rep",
                4,
                tasks.createTaskQuery().orderByDueDate().asc(),
                Groups.MANAGERS,
                Groups.ADMINS);
    }
}
