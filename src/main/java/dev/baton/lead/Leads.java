package dev.baton.lead;

import dev.baton.audit.AuditLog;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.contact.FreeMailDomains;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadTraits;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leads: found, and changed by the steps of their processes. */
@Component
public class Leads {

    private final EntityManager entities;
    private final LeadVault vault;
    private final LeadTimeline timeline;
    private final FreeMailDomains freeMail;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            EntityManager entities,
            LeadVault vault,
            LeadTimeline timeline,
            FreeMailDomains freeMail,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.vault = vault;
        this.timeline = timeline;
        this.freeMail = freeMail;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public LeadTraits traits(Contact contact, LeadDetails details) {
        return LeadTraits.of(contact, details, freeMail.isBusiness(contact.email()));
    }

    /** Loads leads in one statement; {@link #get} finds them then without another. */
    public List<Lead> load(List<String> leadIds) {
        return entities.unwrap(Session.class).byMultipleIds(Lead.class).multiLoad(leadIds).stream()
                .filter(lead -> lead != null)
                .toList();
    }

    public Optional<Lead> find(String leadId) {
        return UnsavedLeads.find(leadId).or(() -> Optional.ofNullable(entities.find(Lead.class, leadId)));
    }

    /** Inside a transaction that made or loaded the lead already, this costs no statement. */
    public Lead get(String leadId) {
        return find(leadId).orElseThrow(() -> new NotFound("There is no such lead"));
    }

    /** Whether it came with a sheet of others. */
    public boolean isImported(Lead lead) {
        return lead.enquiry().origin().isSheet();
    }

    /** The lead itself, or the one of which it is a part now. */
    public Lead standing(Lead lead) {
        Lead found = lead;
        while (found.mergedInto() != null) {
            found = get(found.mergedInto());
        }
        return found;
    }

    /** Social security number and money matters in clear; the reading goes to the audit log and the timeline. */
    @Transactional
    public Financial readFinancial(String leadId, String username) {
        Lead lead = get(leadId);
        audit.record(username, "financial_read", "lead", leadId);
        timeline.add(leadId, ActivityType.FINANCIAL_READ, username, null, Map.of());
        return vault.financial(lead);
    }

    /** Puts other values in place of what is known of the lead; it is scored again for them. */
    public void rewrite(Lead lead, Contact contact, Financial financial, LeadDetails details, String language) {
        lead.rewrite(
                lead.enquiry().rewritten(traits(contact, details), details, language, contact.region()),
                vault.seal(lead.id(), contact, financial),
                clock.instant());
        events.publishEvent(new LeadEvents.LeadEdited(lead.id()));
    }

    /** Another rep goes on with the work; both are told. */
    public void handOver(Lead lead, String username) {
        String before = lead.assignedTo();
        lead.handOver(username, clock.instant());
        announce(lead, before, username);
    }

    /** Tells who is concerned that something about the lead is different now. */
    public void announce(Lead lead, String... usernames) {
        List<String> concerned =
                Arrays.stream(usernames).filter(name -> name != null).toList();
        events.publishEvent(new LeadEvents.LeadChanged(
                lead.id(), lead.campaignId(), lead.status().apiName(), concerned));
    }
}
