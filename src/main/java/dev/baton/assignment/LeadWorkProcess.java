package dev.baton.assignment;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The process {@code lead-work}: the rep's steps on an accepted lead until it is won or lost. */
@Component
class LeadWorkProcess {

    static final String KEY = "lead-work";
    static final String WORK_LEAD = "UserTask_WorkLead";

    static final String STATUS = "status";
    static final String CONTACT = "contact";
    static final String LEAD_ANSWERED = "leadAnswered";
    static final String FOLLOW_UP_DATE = "followUpDate";
    static final String NEXT_STEP = "nextStep";

    private static final String WORK_RESUMED = "work-resumed";

    private final RuntimeService runtime;

    LeadWorkProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The rep goes on before the follow-up date. @return whether the process was waiting for that date */
    boolean resume(String leadId) {
        return !runtime.createMessageCorrelation(WORK_RESUMED)
                .processInstanceBusinessKey(leadId)
                .correlateAllWithResult()
                .isEmpty();
    }
}
