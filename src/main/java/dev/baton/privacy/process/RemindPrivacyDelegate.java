package dev.baton.privacy.process;

import dev.baton.engine.StepOf;
import dev.baton.privacy.request.PrivacyEvents;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestStore;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Remind managers". */
@Component
@StepOf("privacy-request")
class RemindPrivacyDelegate implements JavaDelegate {

    private final PrivacyRequestStore store;
    private final PrivacyRequestProcess process;
    private final ApplicationEventPublisher events;

    RemindPrivacyDelegate(PrivacyRequestStore store, PrivacyRequestProcess process, ApplicationEventPublisher events) {
        this.store = store;
        this.process = process;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        String number = store.get(id).number();
        process.urgent(id);
        events.publishEvent(new PrivacyEvents.PrivacyRequestDue(id, "Privacy request " + number + " is due soon"));
    }
}
