package dev.baton.bulk.run;

import dev.baton.bulk.change.BulkChange;
import dev.baton.bulk.job.BulkEvents;
import dev.baton.bulk.job.BulkItems;
import dev.baton.bulk.job.BulkItems.Became;
import dev.baton.bulk.job.BulkJob;
import dev.baton.bulk.job.BulkStore;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadBatch;
import dev.baton.lead.LeadStanding;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Some leads of a job, in one transaction: their change and the mark on each are committed together. */
@Component
class BulkBatch {

    private final BulkStore store;
    private final BulkItems items;
    private final LeadBatch leads;
    private final List<BulkChange> changes;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    BulkBatch(
            BulkStore store,
            BulkItems items,
            LeadBatch leads,
            List<BulkChange> changes,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.store = store;
        this.items = items;
        this.leads = leads;
        this.changes = changes;
        this.entities = entities;
        this.events = events;
    }

    /** @return false when the job was cancelled meanwhile: what was changed is then to be taken back */
    boolean work(BulkJob job, List<String> leadIds) {
        Map<String, Lead> found = leads.hold(leadIds);
        Map<String, LeadStanding> before = new LinkedHashMap<>();
        Map<String, String> refusals = new LinkedHashMap<>();
        List<Lead> standing = new ArrayList<>();
        for (String id : leadIds) {
            Lead lead = found.get(id);
            if (lead == null) {
                refusals.put(id, "There is no such lead, or not any more");
            } else if (lead.mergedInto() != null) {
                refusals.put(id, "It was merged into " + lead.mergedInto());
            } else {
                before.put(id, LeadStanding.of(lead));
                standing.add(lead);
            }
        }
        refusals.putAll(change(job).apply(job, standing));
        entities.flush();
        List<Became> became = leadIds.stream()
                .map(id -> new Became(
                        id,
                        refusals.get(id),
                        before.get(id),
                        found.containsKey(id) ? LeadStanding.version(found.get(id)) : 0))
                .toList();
        items.became(job.id(), became);
        events.publishEvent(
                new BulkEvents.BulkProgressed(job.id(), "running", job.course().createdBy()));
        return store.count(job.id(), leadIds.size() - refusals.size(), refusals.size(), 0);
    }

    private BulkChange change(BulkJob job) {
        return changes.stream()
                .filter(one -> one.does(job.action()))
                .findFirst()
                .orElseThrow();
    }
}
