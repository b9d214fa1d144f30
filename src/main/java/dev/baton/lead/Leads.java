package dev.baton.lead;

import dev.baton.privacy.AuditLog;
import dev.baton.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leads: created, found, and changed by the steps of their processes. */
@Component
public class Leads {

    private static final Duration REPEAT_WITHIN = Duration.ofHours(24);

    private final EntityManager entities;
    private final RecentLeads recent;
    private final LeadVault vault;
    private final LeadTimeline timeline;
    private final FreeMailDomains freeMail;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            EntityManager entities,
            RecentLeads recent,
            LeadVault vault,
            LeadTimeline timeline,
            FreeMailDomains freeMail,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.recent = recent;
        this.vault = vault;
        this.timeline = timeline;
        this.freeMail = freeMail;
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
        for (NewLead from : leads) {
            Lead lead = new Lead(LeadIds.next(now), from, LeadTraits.of(from, freeMail), now);
            vault.seal(lead, from.contact(), from.financial());
            markRepeat(lead, known);
            unsaved.add(lead);
            timeline.add(
                    lead.id(), ActivityType.LEAD_CREATED, from.receivedBy(), null, Map.of("source", from.source()));
            ids.add(lead.id());
        }
        return ids;
    }

    /** Same e-mail and campaign within 24 hours is the same lead again (002, duplicate submission). */
    private Map<ByteBuffer, String> recentByEmail(List<NewLead> leads, Instant now) {
        List<byte[]> emails = leads.stream()
                .filter(lead -> lead.importId() == null && lead.contact().email() != null)
                .map(lead -> vault.emailIndex(lead.contact().email()))
                .toList();
        return recent.byEmail(emails, now.minus(REPEAT_WITHIN));
    }

    /**
     * The same person in the same campaign within 24 hours: noted on the timeline of the lead that is there. Until this
     * transaction ends nobody else brings that person in.
     *
     * @return the lead that is there; nothing when the person is new
     */
    @Transactional
    public Optional<Lead> noteIfRepeated(NewLead again) {
        Optional<Lead> first = recent.claim(
                        again.campaignId(),
                        vault.emailIndex(again.contact().email()),
                        vault.phoneIndex(again.contact().phone()),
                        clock.instant().minus(REPEAT_WITHIN))
                .map(this::get);
        first.ifPresent(lead -> timeline.add(
                lead.id(), ActivityType.DUPLICATE_NOTED, again.receivedBy(), null, Map.of("source", again.source())));
        return first;
    }

    private static void markRepeat(Lead lead, Map<ByteBuffer, String> known) {
        if (lead.emailIndex != null && lead.importId == null) {
            String first = known.putIfAbsent(RecentLeads.key(lead.campaignId(), lead.emailIndex), lead.id());
            if (first != null) {
                lead.duplicateOf = first;
            }
        }
    }

    public Optional<Lead> find(String leadId) {
        return UnsavedLeads.find(leadId).or(() -> Optional.ofNullable(entities.find(Lead.class, leadId)));
    }

    /** Inside a transaction that made or loaded the lead already, this costs no statement. */
    public Lead get(String leadId) {
        return find(leadId).orElseThrow(() -> new NotFound("There is no such lead"));
    }

    /** Social security number and money matters in clear; the reading goes to the audit log and the timeline. */
    @Transactional
    public Financial readFinancial(String leadId, String username) {
        Lead lead = get(leadId);
        audit.record(username, "financial_read", "lead", leadId);
        timeline.add(leadId, ActivityType.FINANCIAL_READ, username, null, Map.of());
        return vault.financial(lead);
    }

    /** Tells who is concerned that something about the lead is different now. */
    public void announce(Lead lead, String... usernames) {
        List<String> concerned =
                java.util.Arrays.stream(usernames).filter(name -> name != null).toList();
        events.publishEvent(new LeadEvents.LeadChanged(
                lead.id(), lead.campaignId(), lead.status().apiName(), concerned));
    }
}
