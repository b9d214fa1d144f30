package dev.baton.lead.change;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.LeadEnding;
import dev.baton.lead.LeadEvents;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.process.LeadStarts;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.state.Qualification;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import dev.baton.shared.Forbidden;
import dev.baton.shared.InvalidInput;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a lead past its tasks: fields, status along the allowed transitions, qualification (api.md, PATCH). */
@Component
public class LeadChanges {

    private static final Duration LONGEST_AHEAD = Duration.ofDays(5 * 366L);

    private final LeadAccess access;
    private final Leads leads;
    private final LeadVault vault;
    private final LeadStarts starts;
    private final LeadEnding ending;
    private final LeadDeals deals;
    private final LeadTimeline timeline;
    private final ChangesMeanwhile meanwhile;
    private final AuditLog audit;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadChanges(
            LeadAccess access,
            Leads leads,
            LeadVault vault,
            LeadStarts starts,
            LeadEnding ending,
            LeadDeals deals,
            LeadTimeline timeline,
            ChangesMeanwhile meanwhile,
            AuditLog audit,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.leads = leads;
        this.vault = vault;
        this.starts = starts;
        this.ending = ending;
        this.deals = deals;
        this.timeline = timeline;
        this.meanwhile = meanwhile;
        this.audit = audit;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** What a lead is before it is changed. */
    public record Before(
            String campaignId,
            @Nullable String rep,
            Contact contact,
            LeadDetails details,
            String language,
            Instant followUpDate,
            Deal deal,
            Financial financial) {}

    /**
     * Changes a lead while nobody else does.
     *
     * @param wanted reads what is to be different, knowing what is there
     * @return the names of what is different now, as the API writes them
     * @throws Conflict when the state of the lead does not allow it, or somebody else was quicker
     */
    @Transactional
    public List<String> change(String leadId, CurrentUser who, Function<Before, LeadChange> wanted) {
        Lead lead = access.held(leadId, who);
        LeadAccess.requireFree(lead);
        if (!who.assigns() && !who.username().equals(lead.assignedTo()) && !who.seesAllLeads()) {
            throw new Conflict("Accept the lead before you change it");
        }
        LeadChange change = wanted.apply(before(lead));
        if (change.fields().contains(LeadChangeRequest.SSN) && !who.seesFinancial()) {
            throw new Forbidden("You need the permission lead:financial to change a social security number");
        }
        if (!change.fields().isEmpty()) {
            meanwhile.requireNone(lead, change.seenVersion(), change.fields());
            edit(lead, change, who);
        }
        List<String> changed = new ArrayList<>(change.fields());
        if (change.worth().given()) {
            changed.addAll(deals.change(lead, change, who));
        }
        if (change.qualification() != null && qualify(lead, Qualification.of(change.qualification()), who)) {
            changed.add("qualification_status");
        }
        if (change.status() != null && move(lead, change.status(), who.username(), Map.of())) {
            changed.add("status");
        }
        leads.announce(lead, lead.assignedTo(), lead.offeredTo());
        return changed;
    }

    /**
     * Corrects what is known of a person, at their request; also of a frozen lead.
     *
     * @return false when the lead is part of another one, which is corrected instead
     */
    @Transactional
    public boolean correct(String leadId, CurrentUser who, Function<Before, LeadChange> wanted) {
        Lead lead = access.held(leadId, who);
        if (lead.mergedInto() != null) {
            return false;
        }
        edit(lead, wanted.apply(before(lead)), who);
        leads.announce(lead, lead.assignedTo(), lead.offeredTo());
        return true;
    }

    private Before before(Lead lead) {
        return new Before(
                lead.campaignId(),
                lead.assignedTo(),
                vault.contact(lead),
                lead.enquiry().details(),
                lead.enquiry().language(),
                lead.followUpDate(),
                lead.progress().deal(),
                vault.financial(lead));
    }

    private void edit(Lead lead, LeadChange change, CurrentUser who) {
        timeline.add(
                lead.id(),
                ActivityType.LEAD_CHANGED,
                who.username(),
                null,
                Map.of("fields", change.fields(), "version", lead.version()));
        audit.record(who.username(), "lead_changed", "lead", lead.id());
        leads.rewrite(lead, change.contact(), change.financial(), change.details(), change.language());
        if (change.fields().contains("follow_up_date")) {
            followUp(lead, change.followUpDate());
        }
    }

    private void followUp(Lead lead, Instant wanted) {
        Instant now = clock.instant();
        if (lead.status().isClosed()) {
            throw new Conflict("This lead is closed; nobody follows it up any more");
        }
        if (wanted != null && (wanted.isBefore(now) || wanted.isAfter(now.plus(LONGEST_AHEAD)))) {
            throw new InvalidInput("follow_up_date", "Please choose a time from now on, at most five years ahead");
        }
        lead.followUpOn(wanted, now);
        events.publishEvent(new LeadEvents.FollowUpMoved(lead.id(), wanted));
    }

    private boolean qualify(Lead lead, Qualification wanted, CurrentUser who) {
        String before = lead.progress().qualificationStatus();
        if (!lead.qualify(wanted, clock.instant())) {
            return false;
        }
        timeline.add(
                lead.id(),
                ActivityType.STATUS_CHANGED,
                who.username(),
                null,
                Map.of("from", before, "to", wanted.apiName()));
        return true;
    }

    /**
     * Moves a lead whose row is held. A closed lead's offer, tasks and waiting messages end.
     *
     * @param more stands on the timeline beside the two statuses
     * @return false when it is that already
     * @throws Conflict when it cannot become that
     */
    public boolean move(Lead lead, LeadStatus wanted, String username, Map<String, Object> more) {
        Instant now = clock.instant();
        String before = lead.status().apiName();
        if (!lead.moveTo(wanted, now)) {
            return false;
        }
        timeline.add(
                lead.id(),
                ActivityType.STATUS_CHANGED,
                username,
                null,
                LeadTimeline.with(more, "from", before, "to", wanted.apiName()));
        if (wanted.isClosed()) {
            entities.flush(); // the ending reads the row again
            starts.forget(lead.id());
            ending.end(lead, "The lead was closed by " + username);
        }
        return true;
    }
}
