package dev.baton.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-intake}, "Decide whether staff are told". */
@Component
class DecideNoticeDelegate implements JavaDelegate {

    private final LeadNotification notification;

    DecideNoticeDelegate(LeadNotification notification) {
        this.notification = notification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String leadId = (String) execution.getVariable(LeadNotification.LEAD_ID);
        execution.setVariable(LeadNotification.TELL_STAFF, notification.isNews(leadId));
    }
}
