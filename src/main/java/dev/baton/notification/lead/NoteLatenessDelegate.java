package dev.baton.notification.lead;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-notification}, "Note that staff are told late". */
@Component
class NoteLatenessDelegate implements JavaDelegate {

    private final LeadNotification notification;

    NoteLatenessDelegate(LeadNotification notification) {
        this.notification = notification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notification.noteLateness((String) execution.getVariable(LeadNotification.LEAD_ID));
    }
}
