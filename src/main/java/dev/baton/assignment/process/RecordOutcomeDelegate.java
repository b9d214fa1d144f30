package dev.baton.assignment.process;

import dev.baton.assignment.offer.RepWork;
import dev.baton.lead.state.LeadStatus;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code lead-work}, "Record outcome". Decides the next step: {@code closed}, {@code later} or {@code now}. */
@Component
class RecordOutcomeDelegate implements JavaDelegate {

    private final RepWork work;

    RecordOutcomeDelegate(RepWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate followUpOn = RepWork.day((String) execution.getVariable(LeadWorkProcess.FOLLOW_UP_DATE));
        String contact = (String) execution.getVariable(LeadWorkProcess.CONTACT);
        RepWork.Outcome outcome = new RepWork.Outcome(
                LeadStatus.of((String) execution.getVariable(LeadWorkProcess.STATUS)),
                contact == null ? "none" : contact,
                Boolean.TRUE.equals(execution.getVariable(LeadWorkProcess.LEAD_ANSWERED)),
                followUpOn);
        RepWork.Recorded recorded = work.record(LeadAssignmentProcess.leadId(execution), outcome);
        execution.setVariable(LeadAssignmentProcess.ASSIGNEE, recorded.assignee());
        Date due = recorded.waitUntil() == null ? null : Date.from(recorded.waitUntil());
        execution.setVariable("followUpAt", Variables.dateValue(due, true));
        execution.setVariable(LeadWorkProcess.NEXT_STEP, Variables.stringValue(next(recorded), true));
    }

    private static String next(RepWork.Recorded recorded) {
        if (recorded.closed()) {
            return "closed";
        }
        return recorded.waitUntil() == null ? "now" : "later";
    }
}
