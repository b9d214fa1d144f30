package dev.baton.notification.lead;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-notification}, "Choose channels". */
@Component
class ChooseChannelsDelegate implements JavaDelegate {

    private final LeadNotification notification;

    ChooseChannelsDelegate(LeadNotification notification) {
        this.notification = notification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(notification.channels((String) execution.getVariable(LeadNotification.LEAD_ID)));
    }
}
