package dev.baton.lead.merge;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadToldApart;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.merge.LeadMerges.Merge;
import dev.baton.lead.merge.MergeFields.Taken;
import dev.baton.lead.process.LeadReopening;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes two leads again of one that was merged: both people turned out to be two. */
@Component
class LeadUnmerging {

    private final LeadPair.Pairs pairs;
    private final LeadMerging merging;
    private final LeadMerges merges;
    private final LeadVault vault;
    private final Leads leads;
    private final LeadReopening reopening;
    private final ToldApart toldApart;
    private final LeadTimeline timeline;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadUnmerging(
            LeadPair.Pairs pairs,
            LeadMerging merging,
            LeadMerges merges,
            LeadVault vault,
            Leads leads,
            LeadReopening reopening,
            ToldApart toldApart,
            LeadTimeline timeline,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairs = pairs;
        this.merging = merging;
        this.merges = merges;
        this.vault = vault;
        this.leads = leads;
        this.reopening = reopening;
        this.toldApart = toldApart;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Done. @param givenBack fields of the lead that stayed which are again as they were */
    record Separated(String leadId, String keptLeadId, List<String> givenBack) {}

    /** @throws Conflict when the lead is no part of another one */
    @Transactional
    public Separated unmerge(String leadId, CurrentUser who) {
        Merge merge = merges.ofMerged(pairs.one(leadId, who).id())
                .orElseThrow(() -> new Conflict("This lead is not merged into another"));
        LeadPair pair = pairs.hold(merge.keptId(), leadId, who);
        if (!merge.keptId().equals(pair.other().mergedInto())) {
            throw new Conflict("This lead was told apart by somebody else just now");
        }
        if (pair.kept().mergedInto() != null) {
            throw new Conflict("Lead " + merge.keptId() + " itself was merged into "
                    + pair.kept().mergedInto() + "; tell those two apart first");
        }
        List<String> givenBack = giveBack(pair.kept(), merge);
        merges.undone(merge, who.username());
        toldApart.remember(ToldApart.Pair.of(merge.keptId(), leadId), who.username());
        record(pair, givenBack, who);
        comeBack(pair.other());
        events.publishEvent(new LeadToldApart(merge.keptId(), leadId, pair.usernames()));
        leads.announce(pair.kept(), pair.usernames().toArray(String[]::new));
        leads.announce(pair.other(), pair.usernames().toArray(String[]::new));
        return new Separated(leadId, merge.keptId(), givenBack);
    }

    /** Where a later merge took the place of the value, it gives back what was there before both. */
    private List<String> giveBack(Lead kept, Merge undone) {
        List<Merge> later = merges.into(kept.id()).stream()
                .dropWhile(merge -> !merge.id().equals(undone.id()))
                .skip(1)
                .toList();
        LeadValues values = LeadValues.of(kept, vault);
        List<String> givenBack = new ArrayList<>();
        undone.taken().forEach((field, change) -> {
            if (passedOn(later, field, change)) {
                return;
            }
            if (Objects.equals(values.get(field), change.after())) {
                values.put(field, change.before());
                givenBack.add(field);
            }
        });
        if (!givenBack.isEmpty()) {
            merging.rewrite(kept, values);
        }
        return givenBack;
    }

    private boolean passedOn(List<Merge> later, String field, Taken change) {
        for (Merge merge : later) {
            Taken next = merge.taken().get(field);
            if (next != null && Objects.equals(next.before(), change.after())) {
                merge.taken().put(field, new Taken(change.before(), next.after()));
                merges.update(merge);
                return true;
            }
        }
        return false;
    }

    /** With its own values and status; an open one is offered to a rep anew. */
    private void comeBack(Lead lead) {
        lead.comeBack(clock.instant());
        if (!lead.status().isClosed()) {
            reopening.offerAgain(lead);
        }
    }

    private void record(LeadPair pair, List<String> givenBack, CurrentUser who) {
        String kept = pair.kept().id();
        String other = pair.other().id();
        timeline.add(kept, ActivityType.TOLD_APART, who.username(), null, Map.of("lead", other, "fields", givenBack));
        timeline.add(other, ActivityType.TOLD_APART, who.username(), null, Map.of("lead", kept));
        audit.record(who.username(), "lead_told_apart", "lead", kept);
        audit.record(who.username(), "lead_told_apart", "lead", other);
    }
}
