package dev.baton.assignment;

import dev.baton.lead.LeadStatus;
import dev.baton.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code lead-work}, "Record outcome". Decides the next step: {@code closed}, {@code later} or {@code now}. */
@Component
class RecordOutcomeDelegate implements JavaDelegate {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final RepWork work;

    RecordOutcomeDelegate(RepWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant followUpOn = followUpOn((String) execution.getVariable(LeadWorkProcess.FOLLOW_UP_DATE));
        String contact = (String) execution.getVariable(LeadWorkProcess.CONTACT);
        RepWork.Outcome outcome = new RepWork.Outcome(
                LeadStatus.of((String) execution.getVariable(LeadWorkProcess.STATUS)),
                contact == null ? "none" : contact,
                Boolean.TRUE.equals(execution.getVariable(LeadWorkProcess.LEAD_ANSWERED)),
                followUpOn);
        RepWork.Recorded recorded = work.record(LeadAssignmentProcess.leadId(execution), outcome);
        execution.setVariable(LeadAssignmentProcess.ASSIGNEE, recorded.assignee());
        Date due = followUpOn == null ? null : Date.from(followUpOn);
        execution.setVariable("followUpAt", Variables.dateValue(due, true));
        execution.setVariable(
                LeadWorkProcess.NEXT_STEP, Variables.stringValue(next(recorded.closed(), followUpOn), true));
    }

    private static String next(boolean closed, Instant followUpOn) {
        if (closed) {
            return "closed";
        }
        return followUpOn == null ? "now" : "later";
    }

    /** A date means that morning. */
    private static Instant followUpOn(String date) {
        if (date == null || date.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(date).atTime(MORNING).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new InvalidInput("follow_up_date", "Please give the date as 2026-12-31");
        }
    }
}
