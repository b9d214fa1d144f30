package dev.baton.lead.state;

import dev.baton.shared.Conflict;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Whom a lead is offered to, and who works it.
 *
 * @param answerBy until when the offer is to be answered
 * @param earlierOffers offers that do not count among those that may be made before a manager is asked
 */
@Embeddable
public record LeadHolder(
        String offeredTo,
        Instant offeredAt,
        Instant answerBy,
        String assignedTo,
        Instant assignedAt,
        int earlierOffers) {

    public static final LeadHolder NOBODY = new LeadHolder(null, null, null, null, null, 0);

    /** @throws Conflict when somebody works it */
    public LeadHolder offered(String username, Instant answerUntil, Instant now) {
        requireUnassigned();
        return new LeadHolder(username, now, answerUntil, assignedTo, assignedAt, earlierOffers);
    }

    public LeadHolder offerEnded() {
        return new LeadHolder(null, offeredAt, null, assignedTo, assignedAt, earlierOffers);
    }

    /** @throws Conflict when somebody works it */
    public LeadHolder assigned(String username, Instant now) {
        requireUnassigned();
        return offerEnded().handedTo(username, now);
    }

    public LeadHolder handedTo(String username, Instant now) {
        return new LeadHolder(offeredTo, offeredAt, answerBy, username, now, earlierOffers);
    }

    public LeadHolder letGo() {
        return new LeadHolder(offeredTo, offeredAt, answerBy, null, null, earlierOffers);
    }

    public LeadHolder notCounting(int offers) {
        return new LeadHolder(offeredTo, offeredAt, answerBy, assignedTo, assignedAt, offers);
    }

    private void requireUnassigned() {
        if (assignedTo != null) {
            throw new Conflict("This lead is being worked by " + assignedTo + " already");
        }
    }
}
