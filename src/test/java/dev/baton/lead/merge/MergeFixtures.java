package dev.baton.lead.merge;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.LeadEnding;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.process.LeadStarts;
import dev.baton.lead.timeline.LeadTimeline;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;

/** Leads of one person and what merges them, without a database. */
final class MergeFixtures {

    static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    static final CurrentUser MANAGER = new CurrentUser("manager", true, true, true);

    final LeadVault vault = LeadFixtures.vault();
    final LeadStarts starts = mock(LeadStarts.class);
    final LeadEnding ending = mock(LeadEnding.class);
    final LeadMerges merges = mock(LeadMerges.class);
    final LeadTimeline timeline = mock(LeadTimeline.class);
    final AuditLog audit = mock(AuditLog.class);
    final EntityManager entities = mock(EntityManager.class);
    final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Leads leads;
    final LeadPair.Pairs pairs;
    final LeadMerging merging;

    private final Map<String, Lead> known = new HashMap<>();

    MergeFixtures() {
        LeadAccess access = mock(LeadAccess.class);
        when(access.visible(anyString(), any())).thenAnswer(call -> known.get(call.<String>getArgument(0)));
        when(access.held(anyString(), any())).thenAnswer(call -> known.get(call.<String>getArgument(0)));
        leads = LeadFixtures.leads(known, events, clock);
        pairs = new LeadPair.Pairs(access);
        merging =
                new LeadMerging(pairs, leads, vault, merges, starts, ending, timeline, audit, entities, events, clock);
    }

    /** One that came so many minutes ago. */
    Lead came(int minutesAgo, NewLead from) {
        Lead lead = LeadFixtures.received(from, NOW.minusSeconds(60L * minutesAgo));
        known.put(lead.id(), lead);
        return lead;
    }

    /** The same, which this rep has accepted. */
    Lead worked(String rep, int minutesAgo, NewLead from) {
        Lead lead = came(minutesAgo, from);
        lead.assigned(rep, lead.createdAt());
        return lead;
    }

    LeadMerging.Merged merge(Lead kept, Lead other, Map<String, String> fields) {
        return merge(kept, new LeadMerging.Wanted(other.id(), fields, null, null));
    }

    LeadMerging.Merged merge(Lead kept, LeadMerging.Wanted wanted) {
        return merging.merge(kept.id(), wanted, MANAGER);
    }

    String company(Lead lead) {
        return vault.contact(lead).company();
    }
}
