package dev.baton.campaign.followup;

import dev.baton.engine.ProcessBean;
import dev.baton.engine.ProcessMethod;
import dev.baton.lead.LeadEvents.LeadAnswered;
import dev.baton.lead.LeadEvents.LeadClosed;
import dev.baton.lead.LeadEvents.LeadReplied;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process {@code follow-up-sequence}: its waiting times, and what ends it at once. */
@Component
@ProcessBean
public class FollowUpSequence {

    static final String KEY = "follow-up-sequence";
    private static final String LEAD_ANSWERED = "lead-answered";
    private static final String LEAD_CLOSED = "lead-closed";

    private final RuntimeService runtime;
    private final FollowUpSettings settings;

    FollowUpSequence(RuntimeService runtime, FollowUpSettings settings) {
        this.runtime = runtime;
        this.settings = settings;
    }

    @ProcessMethod
    public String getUntilFirstReminder() {
        return settings.firstReminder().toString();
    }

    @ProcessMethod
    public String getUntilSecondReminder() {
        return settings.secondReminder().minus(settings.firstReminder()).toString();
    }

    @ProcessMethod
    public String getUntilFirstNurture() {
        return settings.firstNurture().toString();
    }

    @ProcessMethod
    public String getUntilSecondNurture() {
        return settings.secondNurture().minus(settings.firstNurture()).toString();
    }

    @EventListener
    void on(LeadAnswered event) {
        correlate(LEAD_ANSWERED, event.leadId());
    }

    @EventListener
    void on(LeadReplied event) {
        correlate(LEAD_ANSWERED, event.leadId());
    }

    @EventListener
    void on(LeadClosed event) {
        correlate(LEAD_CLOSED, event.leadId());
    }

    /** A sequence that has ended, or has not begun, does not mind. */
    private void correlate(String message, String leadId) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(leadId)
                .correlateAllWithResult();
    }
}
