package dev.baton.assignment.offer;

import dev.baton.lead.Lead;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which offer of a lead waits for an answer. */
@Component
public class OpenOffers {

    private final EntityManager entities;

    OpenOffers(EntityManager entities) {
        this.entities = entities;
    }

    /** @param number never twice for the same lead */
    public record OpenOffer(String leadId, int number, String username, Instant answerBy) {}

    /** To whom the lead is offered now. */
    public Optional<OpenOffer> of(Lead lead) {
        return entities.createQuery(
                        "select o from LeadOffer o where o.leadId = :lead and o.answer is null order by o.number desc",
                        LeadOffer.class)
                .setParameter("lead", lead.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(LeadOffer::open);
    }
}
