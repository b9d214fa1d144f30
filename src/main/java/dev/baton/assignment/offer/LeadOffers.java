package dev.baton.assignment.offer;

import dev.baton.lead.Lead;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows behind {@link Offers}. */
@Component
class LeadOffers {

    private final EntityManager entities;

    LeadOffers(EntityManager entities) {
        this.entities = entities;
    }

    void add(LeadOffer offer) {
        entities.persist(offer);
    }

    /** The offer that waits for an answer of whom the lead is offered to. */
    Optional<LeadOffer> open(Lead lead) {
        return entities.createQuery(
                        "select o from LeadOffer o where o.leadId = :lead and o.username = :rep and o.answer is null",
                        LeadOffer.class)
                .setParameter("lead", lead.id())
                .setParameter("rep", lead.offeredTo())
                .getResultStream()
                .findFirst();
    }

    /** The reps who had their chance; what was taken back to be made anew was none. */
    List<String> offeredBefore(String leadId) {
        return entities.createQuery(
                        "select o.username from LeadOffer o where o.leadId = :lead"
                                + " and (o.answer is null or o.answer <> 'replaced')",
                        String.class)
                .setParameter("lead", leadId)
                .getResultList();
    }

    /** Whether this rep ever had it before them, an offer that was made anew for another rep counted in. */
    boolean everOffered(String leadId, String username) {
        return entities.createQuery(
                                "select count(o) from LeadOffer o where o.leadId = :lead and o.username = :rep",
                                Long.class)
                        .setParameter("lead", leadId)
                        .setParameter("rep", username)
                        .getSingleResult()
                > 0;
    }

    /** @return 0 before the first one */
    int lastNumber(String leadId) {
        return entities.createQuery(
                        "select coalesce(max(o.number), 0) from LeadOffer o where o.leadId = :lead", Integer.class)
                .setParameter("lead", leadId)
                .getSingleResult();
    }

    /** Writes what was changed in this transaction, before a row is read again. */
    void flush() {
        entities.flush();
    }

    /** Until this transaction ends nobody else answers for the lead. */
    void hold(String leadId) {
        entities.find(Lead.class, leadId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same for one that was read before: it is read again. */
    void hold(Lead lead) {
        entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
    }
}
