package dev.baton.lead.process;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.UnsavedLeads;
import dev.baton.lead.consent.LeadConsents;
import dev.baton.lead.id.LeadIds;
import dev.baton.lead.person.RecentLeads;
import dev.baton.lead.person.RepeatedLeads;
import dev.baton.lead.state.LeadTraits;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes leads of what came in: who came before is known again. */
@Component
class LeadArrival {

    private final Leads leads;
    private final RecentLeads recent;
    private final LeadVault vault;
    private final LeadTimeline timeline;
    private final LeadConsents consents;
    private final Clock clock;

    LeadArrival(
            Leads leads,
            RecentLeads recent,
            LeadVault vault,
            LeadTimeline timeline,
            LeadConsents consents,
            Clock clock) {
        this.leads = leads;
        this.recent = recent;
        this.vault = vault;
        this.timeline = timeline;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Makes the leads; {@link LeadIntakeProcess} runs them through their first steps in the same transaction and has
     * them written then, once, with score and offer: written at once, every row would be updated right after.
     */
    List<String> createAll(List<NewLead> came, UnsavedLeads unsaved) {
        List<String> ids = new ArrayList<>(came.size());
        Instant now = clock.instant();
        Map<ByteBuffer, String> known = recentByEmail(came, now);
        Set<ByteBuffer> visitors = visitorsSeen(came);
        List<Lead> made = new ArrayList<>(came.size());
        for (NewLead each : came) {
            NewLead from = returning(each, visitors);
            Lead lead = make(LeadIds.next(now), from, now);
            markRepeat(lead, known);
            unsaved.add(lead);
            made.add(lead);
            timeline.add(
                    lead.id(),
                    ActivityType.LEAD_CREATED,
                    from.arrival().receivedBy(),
                    null,
                    Map.of("source", from.arrival().source()));
            ids.add(lead.id());
        }
        consents.came(made, came);
        return ids;
    }

    private Lead make(String id, NewLead from, Instant now) {
        LeadTraits traits = leads.traits(from.contact(), from.details());
        return new Lead(id, from, traits, vault.seal(id, from.contact(), from.financial()), now);
    }

    /** Same e-mail and campaign within 24 hours is the same lead again (002, duplicate submission). */
    private Map<ByteBuffer, String> recentByEmail(List<NewLead> came, Instant now) {
        List<byte[]> emails = came.stream()
                .filter(lead ->
                        lead.arrival().importId() == null && lead.contact().email() != null)
                .map(lead -> vault.emailIndex(lead.contact().email()))
                .toList();
        return recent.byEmail(emails, now.minus(RepeatedLeads.WITHIN));
    }

    private Set<ByteBuffer> visitorsSeen(List<NewLead> came) {
        List<byte[]> asked = came.stream()
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
}
