package dev.baton.scoring.process;

import dev.baton.lead.LeadEvents.LeadEdited;
import dev.baton.scoring.score.LeadScoring;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A lead of which more is known now is scored and graded again, in the transaction of the change. */
@Component
class EditedLeads {

    private final LeadScoring scoring;

    EditedLeads(LeadScoring scoring) {
        this.scoring = scoring;
    }

    @EventListener
    void on(LeadEdited event) {
        scoring.scoreEdited(event.leadId());
    }
}
