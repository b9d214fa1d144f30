package dev.baton.assignment.process;

import dev.baton.lead.LeadEvents;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process {@code lead-work}: the rep's steps on an accepted lead until it is won or lost. */
@Component
public class LeadWorkProcess {

    public static final String KEY = "lead-work";
    public static final String WORK_LEAD = "UserTask_WorkLead";

    public static final String STATUS = "status";
    public static final String CONTACT = "contact";
    public static final String LEAD_ANSWERED = "leadAnswered";
    public static final String FOLLOW_UP_DATE = "followUpDate";
    static final String NEXT_STEP = "nextStep";

    private static final String FOLLOW_UP_DUE = "IntermediateEvent_FollowUpDue";
    private static final String WORK_RESUMED = "work-resumed";

    private final RuntimeService runtime;
    private final ManagementService timers;
    private final TaskService tasks;

    LeadWorkProcess(RuntimeService runtime, ManagementService timers, TaskService tasks) {
        this.runtime = runtime;
        this.timers = timers;
        this.tasks = tasks;
    }

    /** A lead whose work rests comes back then, and at once where there is no such day any more. */
    @EventListener
    void moved(LeadEvents.FollowUpMoved followUp) {
        if (followUp.at() == null) {
            resume(followUp.leadId());
            return;
        }
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(followUp.leadId())
                .list()
                .forEach(instance -> timers.createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(FOLLOW_UP_DUE)
                        .list()
                        .forEach(timer -> timers.setJobDuedate(timer.getId(), Date.from(followUp.at()))));
    }

    /** The rep goes on before the follow-up date. @return whether the process was waiting for that date */
    public boolean resume(String leadId) {
        return !runtime.createMessageCorrelation(WORK_RESUMED)
                .processInstanceBusinessKey(leadId)
                .correlateAllWithResult()
                .isEmpty();
    }

    /** The work is this rep's from now on, also when it comes back on its day. */
    public void workedBy(LeadPlaces.Place place, String username) {
        runtime.setVariables(place.instanceId(), Map.of(LeadAssignmentProcess.ASSIGNEE, username));
        if (place.taskId() != null) {
            tasks.setAssignee(place.taskId(), username);
        }
    }
}
