package dev.baton.lead;

import dev.baton.privacy.AuditLog;
import dev.baton.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leads: created, found, and changed by the steps of their processes. */
@Component
public class Leads {

    private final EntityManager entities;
    private final RecentLeads recent;
    private final LeadVault vault;
    private final LeadTimeline timeline;
    private final FreeMailDomains freeMail;
    private final LeadConsents consents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            EntityManager entities,
            RecentLeads recent,
            LeadVault vault,
            LeadTimeline timeline,
            FreeMailDomains freeMail,
            LeadConsents consents,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.recent = recent;
        this.vault = vault;
        this.timeline = timeline;
        this.freeMail = freeMail;
        this.consents = consents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the leads; {@link LeadIntakeProcess} runs them through their first steps in the same transaction and has
     * them written then, once, with score and offer: written at once, every row would be updated right after.
     */
    List<String> createAll(List<NewLead> leads, UnsavedLeads unsaved) {
        List<String> ids = new ArrayList<>(leads.size());
        Instant now = clock.instant();
        Map<ByteBuffer, String> known = recentByEmail(leads, now);
        Set<ByteBuffer> visitors = visitorsSeen(leads);
        List<Lead> made = new ArrayList<>(leads.size());
        for (NewLead each : leads) {
            NewLead from = returning(each, visitors);
            Lead lead = make(LeadIds.next(now), from, now);
            markRepeat(lead, known);
            unsaved.add(lead);
            made.add(lead);
            timeline.add(
                    lead.id(), ActivityType.LEAD_CREATED, from.receivedBy(), null, Map.of("source", from.source()));
            ids.add(lead.id());
        }
        consents.came(made, leads);
        return ids;
    }

    private Lead make(String id, NewLead from, Instant now) {
        LeadTraits traits = LeadTraits.of(from.contact(), from.details(), freeMail);
        return new Lead(id, from, traits, vault.seal(id, from.contact(), from.financial()), now);
    }

    /** Same e-mail and campaign within 24 hours is the same lead again (002, duplicate submission). */
    private Map<ByteBuffer, String> recentByEmail(List<NewLead> leads, Instant now) {
        List<byte[]> emails = leads.stream()
                .filter(lead -> lead.importId() == null && lead.contact().email() != null)
                .map(lead -> vault.emailIndex(lead.contact().email()))
                .toList();
        return recent.byEmail(emails, now.minus(RepeatedLeads.WITHIN));
    }

    private Set<ByteBuffer> visitorsSeen(List<NewLead> leads) {
        List<byte[]> asked = leads.stream()
                .filter(lead -> lead.tracking().returnVisitor() == null)
                .map(lead -> vault.visitorIndex(lead.contact().web()))
                .filter(index -> index != null)
                .toList();
        return recent.visitorsSeen(asked);
    }

    /** Who does not say whether they were here before: a visitor id that was seen says it (api.md, leads). */
    private NewLead returning(NewLead lead, Set<ByteBuffer> seen) {
        byte[] visitor = lead.tracking().returnVisitor() == null
                ? vault.visitorIndex(lead.contact().web())
                : null;
        return visitor == null ? lead : lead.returning(seen.contains(ByteBuffer.wrap(visitor)));
    }

    private static void markRepeat(Lead lead, Map<ByteBuffer, String> known) {
        byte[] email = lead.sealed().emailIndex();
        if (email != null && !lead.enquiry().origin().isSheet()) {
            String first = known.putIfAbsent(RecentLeads.key(lead.campaignId(), email), lead.id());
            if (first != null) {
                lead.repeat(first);
            }
        }
    }

    /** Loads leads in one statement; {@link #get} finds them then without another. */
    List<Lead> load(List<String> leadIds) {
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
    void rewrite(Lead lead, Contact contact, Financial financial, LeadDetails details, String language) {
        LeadTraits traits = LeadTraits.of(contact, details, freeMail);
        lead.rewrite(
                lead.enquiry().rewritten(traits, details, language, contact.region()),
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
