package dev.baton.lead.consent;

import dev.baton.engine.ProcessBean;
import dev.baton.engine.ProcessMethod;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.consent.Confirmations.Confirmation;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lead that agreed to mail confirms by a link that was mailed to it (double opt-in). Whatever decides here holds the lead's row, so that a process that begins to wait misses no answer.
 */
@Component
@ProcessBean
public class ConsentConfirmation {

    /** The mail with the link. */
    public static final String TEMPLATE = "confirm-consent";

    static final String ASKED = "asked";

    private final Leads leads;
    private final LeadConsents consents;
    private final LegalBasisUses uses;
    private final Confirmations confirmations;
    private final ConfirmationSettings settings;
    private final LeadTimeline timeline;
    private final ConsentConfirmationProcess process;
    private final EntityManager entities;
    private final Clock clock;

    ConsentConfirmation(
            Leads leads,
            LeadConsents consents,
            LegalBasisUses uses,
            Confirmations confirmations,
            ConfirmationSettings settings,
            LeadTimeline timeline,
            ConsentConfirmationProcess process,
            EntityManager entities,
            Clock clock) {
        this.leads = leads;
        this.consents = consents;
        this.uses = uses;
        this.confirmations = confirmations;
        this.settings = settings;
        this.timeline = timeline;
        this.process = process;
        this.entities = entities;
        this.clock = clock;
    }

    public ConsentView view(Lead lead) {
        return new ConsentView(lead.person().consentGiven(), consents.of(lead.id()), uses.of(lead.id()), of(lead));
    }

    /** For the lead's page. @return null where nothing was or is to be confirmed */
    public ConsentView.Confirmation of(Lead lead) {
        boolean awaited = lead.person().awaitsConfirmation();
        Optional<Confirmation> known = confirmations.of(lead.id());
        if (known.isEmpty()) {
            return awaited ? new ConsentView.Confirmation("awaited", 0, null, null, null, false) : null;
        }
        Confirmation row = known.get();
        boolean inTime = clock.instant().isBefore(row.expiresAt());
        String state = row.confirmedAt() != null ? "confirmed" : !awaited ? "settled" : inTime ? "awaited" : "missed";
        boolean again = awaited
                && inTime
                && row.asked() < settings.most()
                && !lead.person().isRestricted();
        return new ConsentView.Confirmation(
                state, row.asked(), row.askedAt(), row.expiresAt(), row.confirmedAt(), again);
    }

    /** How a link stands. */
    public enum Standing {
        UNKNOWN,
        OPEN,
        CONFIRMED,
        EXPIRED,
        NOT_NEEDED
    }

    /** What a link leads to. @param lead null where the link is unknown */
    public record Found(Standing standing, Lead lead) {}

    /** Whether the lead is to be asked for the first time. Costs nothing where its campaign does not ask. */
    @ProcessMethod
    public boolean isDue(String leadId) {
        return leads.get(leadId).person().awaitsConfirmation()
                && confirmations.of(leadId).isEmpty();
    }

    /** Whether its confirmation may still come. */
    @ProcessMethod
    public boolean isAwaited(String leadId) {
        return leads.get(leadId).person().awaitsConfirmation()
                && held(leadId).person().awaitsConfirmation()
                && clock.instant().isBefore(end(leadId));
    }

    /** Whether nobody has confirmed in time. */
    @ProcessMethod
    public boolean isMissed(String leadId) {
        return leads.get(leadId).person().awaitsConfirmation() && !isAwaited(leadId);
    }

    @ProcessMethod
    public Date until(String leadId) {
        return Date.from(end(leadId));
    }

    private Instant end(String leadId) {
        return confirmations.of(leadId).map(Confirmation::expiresAt).orElseGet(() -> leads.get(leadId)
                .createdAt()
                .plus(settings.validFor()));
    }

    /**
     * @return how often, with this time
     * @throws Conflict when it has been asked often enough, whatever its process says
     */
    int ask(String leadId) {
        requireNotTooOften(leadId);
        return confirmations.ask(leadId);
    }

    private void requireNotTooOften(String leadId) {
        if (confirmations
                .of(leadId)
                .filter(row -> row.asked() >= settings.most())
                .isPresent()) {
            throw new Conflict("This lead was asked " + settings.most() + " times, which is as often as Baton asks");
        }
    }

    void noteMissed(String leadId) {
        if (isMissed(leadId)) {
            timeline.add(leadId, ActivityType.CONSENT_UNCONFIRMED, LeadTimeline.BATON, null, Map.of());
        }
    }

    /** The address in the mail. Empty when there is nothing to confirm any more. */
    @Transactional(readOnly = true)
    public Optional<String> link(String leadId) {
        return confirmations.token(leadId).map(token -> settings.publicUrl() + "/d/" + token);
    }

    @Transactional(readOnly = true)
    public Found find(String token) {
        return confirmations
                .byToken(token)
                .map(found -> found(found, leads.get(found.leadId())))
                .orElseGet(() -> new Found(Standing.UNKNOWN, null));
    }

    /**
     * The person behind the link agrees. Once is enough; a link that is past does nothing.
     *
     * @param text what they were shown
     * @param from their address
     * @return how the link stood before
     */
    @Transactional
    public Found confirm(String token, String text, String from) {
        Optional<Confirmation> known = confirmations.byToken(token);
        if (known.isEmpty()) {
            return new Found(Standing.UNKNOWN, null);
        }
        String leadId = known.get().leadId();
        Lead lead = held(leadId);
        Found found = found(confirmations.of(leadId).orElseThrow(), lead);
        if (found.standing() == Standing.OPEN) {
            consents.confirmed(lead, text);
            confirmations.confirmed(leadId, from);
            leads.announce(lead, lead.assignedTo(), lead.offeredTo());
        }
        return found;
    }

    private Found found(Confirmation confirmation, Lead lead) {
        return new Found(standing(confirmation, lead), lead);
    }

    private Standing standing(Confirmation confirmation, Lead lead) {
        if (lead.mergedInto() != null
                || lead.person().isRestricted()
                || lead.person().refusesMail()) {
            return Standing.NOT_NEEDED;
        }
        if (confirmation.confirmedAt() != null) {
            return Standing.CONFIRMED;
        }
        if (!lead.person().awaitsConfirmation()) {
            return Standing.NOT_NEEDED;
        }
        return clock.instant().isBefore(confirmation.expiresAt()) ? Standing.OPEN : Standing.EXPIRED;
    }

    /** In the running transaction. @throws Conflict when it has been sent often enough, or nobody waits for an answer */
    void askAgain(Lead lead, String by) {
        if (!isAwaited(lead.id())) {
            throw new Conflict("There is nothing to confirm, or the time for it is over: ask the person, and write"
                    + " down here what they say");
        }
        requireNotTooOften(lead.id());
        if (!process.askAgain(lead.id())) {
            throw new Conflict("The mail before is still on its way; try again in a moment");
        }
        timeline.add(lead.id(), ActivityType.CONSENT_ASKED, by, null, Map.of());
    }

    private Lead held(String leadId) {
        Lead lead = leads.get(leadId);
        entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        return lead;
    }
}
