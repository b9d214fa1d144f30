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
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.state.Qualification;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            Contact contact,
            LeadDetails details,
            String language,
            Instant followUpDate,
            Deal deal) {}

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
        if (!change.fields().isEmpty()) {
            meanwhile.requireNone(lead, change.seenVersion(), change.fields());
            edit(lead, change, who);
        }
        List<String> changed = new ArrayList<>(change.fields());
        if (change.worth().given()) {
            changed.addAll(value(lead, change, who));
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
                vault.contact(lead),
                lead.enquiry().details(),
                lead.enquiry().language(),
                lead.followUpDate(),
                lead.progress().deal());
    }

    /** Before the lead moves: where the move is refused, nothing of this stays. */
    private List<String> value(Lead lead, LeadChange change, CurrentUser who) {
        LeadStatus status = change.status() == null ? lead.status() : change.status();
        Deal before = lead.progress().deal();
        Deal wanted =
                deals.read(lead, status, change.worth().value(), change.worth().currency());
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(plain(before.dealValue()), plain(wanted.dealValue()))) {
            changed.add("deal_value");
        }
        if (!Objects.equals(before.dealCurrency(), wanted.dealCurrency())) {
            changed.add("deal_currency");
        }
        if (!changed.isEmpty()) {
            meanwhile.requireNone(lead, change.seenVersion(), changed);
            lead.dealIs(wanted, clock.instant());
            timeline.add(
                    lead.id(),
                    ActivityType.LEAD_CHANGED,
                    who.username(),
                    null,
                    Map.of("fields", changed, "version", lead.version()));
            audit.record(who.username(), "lead_deal_value_changed", "lead", lead.id());
        }
        return changed;
    }

    /** 900 and 900.000 are one amount. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }

    private void edit(Lead lead, LeadChange change, CurrentUser who) {
        timeline.add(
                lead.id(),
                ActivityType.LEAD_CHANGED,
                who.username(),
                null,
                Map.of("fields", change.fields(), "version", lead.version()));
        audit.record(who.username(), "lead_changed", "lead", lead.id());
        leads.rewrite(lead, change.contact(), vault.financial(lead), change.details(), change.language());
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
