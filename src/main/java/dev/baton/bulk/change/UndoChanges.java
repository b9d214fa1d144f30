package dev.baton.bulk.change;

import dev.baton.assignment.task.LeadHandover;
import dev.baton.assignment.task.LeadHandover.Giving;
import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkItems;
import dev.baton.bulk.job.BulkJob;
import dev.baton.bulk.job.BulkStore;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStanding;
import dev.baton.lead.Leads;
import dev.baton.lead.change.LeadMove;
import dev.baton.lead.process.LeadReopening;
import dev.baton.lead.tag.LeadTags;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives back what another job did, to leads that nobody has touched since. */
@Component
class UndoChanges implements BulkChange {

    private final BulkStore store;
    private final BulkItems items;
    private final LeadHandover handover;
    private final LeadMove move;
    private final LeadReopening reopening;
    private final LeadTags tags;
    private final Leads leads;

    UndoChanges(
            BulkStore store,
            BulkItems items,
            LeadHandover handover,
            LeadMove move,
            LeadReopening reopening,
            LeadTags tags,
            Leads leads) {
        this.store = store;
        this.items = items;
        this.handover = handover;
        this.move = move;
        this.reopening = reopening;
        this.tags = tags;
        this.leads = leads;
    }

    @Override
    public boolean does(BulkAction action) {
        return action == BulkAction.UNDO;
    }

    @Override
    public Map<String, String> apply(BulkJob job, List<Lead> all) {
        BulkJob undone = store.get(job.undoes());
        List<String> ids = all.stream().map(Lead::id).toList();
        Map<String, BulkItems.Left> left = items.left(undone.id(), ids);
        Set<String> worked = new HashSet<>(items.workedSince(undone.id(), ids));
        Map<String, String> refusals = new LinkedHashMap<>();
        Map<Lead, LeadStanding> back = new LinkedHashMap<>();
        for (Lead lead : all) {
            if (worked.contains(lead.id())) {
                refusals.put(lead.id(), "Somebody has worked on it since");
            } else if (LeadStanding.version(lead) != left.get(lead.id()).version()) {
                refusals.put(lead.id(), "It has changed since");
            } else {
                back.put(lead, left.get(lead.id()).before());
            }
        }
        refusals.putAll(giveBack(job, undone, back));
        return refusals;
    }

    private Map<String, String> giveBack(BulkJob job, BulkJob undone, Map<Lead, LeadStanding> back) {
        List<String> ids = back.keySet().stream().map(Lead::id).toList();
        Map<String, Object> mark = BulkChange.mark(job);
        String tag = undone.parameters().tag();
        return switch (undone.action()) {
            case ASSIGN -> assignBack(job, back);
            case MOVE -> moveBack(job, back);
            case CHANGE_STATUS -> statusBack(job, back);
            case TAG -> tags.remove(ids, tag, job.course().createdBy(), mark);
            case UNTAG -> tags.add(ids, tag, job.course().createdBy(), mark);
            case DELETE, UNDO -> throw new IllegalStateException(undone.action() + " cannot be undone");
        };
    }

    private Map<String, String> assignBack(BulkJob job, Map<Lead, LeadStanding> back) {
        Map<String, String> refusals = new LinkedHashMap<>();
        Map<Lead, String> wanted = new LinkedHashMap<>();
        back.forEach((lead, before) -> {
            String rep = before.assignedTo() == null ? before.offeredTo() : before.assignedTo();
            if (rep != null && !handover.isRep(rep)) {
                refusals.put(lead.id(), rep + " takes no leads any more");
            } else {
                wanted.put(lead, rep);
            }
        });
        refusals.putAll(handover.give(wanted, new Giving(job.course().createdBy(), true, BulkChange.mark(job))));
        return refusals;
    }

    private Map<String, String> moveBack(BulkJob job, Map<Lead, LeadStanding> back) {
        Map<String, String> refusals = new LinkedHashMap<>();
        Map<String, List<Lead>> byCampaign = back.keySet().stream()
                .collect(Collectors.groupingBy(lead -> back.get(lead).campaignId()));
        byCampaign.forEach((campaignId, group) ->
                refusals.putAll(move.move(group, campaignId, job.course().createdBy(), BulkChange.mark(job))));
        return refusals;
    }

    private Map<String, String> statusBack(BulkJob job, Map<Lead, LeadStanding> back) {
        for (Lead lead : back.keySet()) {
            reopening.giveBack(lead, back.get(lead), job.course().createdBy(), BulkChange.mark(job));
            leads.announce(lead, lead.assignedTo(), lead.offeredTo());
        }
        return Map.of();
    }
}
