package dev.baton.enrichment;

import dev.baton.lead.LeadEvents.LeadEdited;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A lead whose e-mail address was changed is looked up again; before it is scored again, so that nothing old counts. */
@Component
class EditedLookups {

    private final LeadEnrichment enrichment;

    EditedLookups(LeadEnrichment enrichment) {
        this.enrichment = enrichment;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LeadEdited event) {
        enrichment.edited(event.leadId());
    }
}
