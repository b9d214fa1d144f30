package dev.baton.bulk.change;

import dev.baton.audit.AuditLog;
import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkJob;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.change.LeadRemoval;
import dev.baton.lead.hold.LegalHolds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** For good, with everything that is known of them. */
@Component
class DeleteLeads implements BulkChange {

    private final LeadRemoval removal;
    private final Leads leads;
    private final LegalHolds holds;
    private final AuditLog audit;

    DeleteLeads(LeadRemoval removal, Leads leads, LegalHolds holds, AuditLog audit) {
        this.removal = removal;
        this.leads = leads;
        this.holds = holds;
        this.audit = audit;
    }

    @Override
    public boolean does(BulkAction action) {
        return action == BulkAction.DELETE;
    }

    @Override
    public Map<String, String> apply(BulkJob job, List<Lead> all) {
        Map<String, String> refusals = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        List<String> held = holds.held(all.stream().map(Lead::id).toList());
        for (Lead lead : all) {
            if (held.contains(lead.id())) {
                refusals.put(lead.id(), "It is under legal hold");
            } else if (lead.assignedTo() != null && !job.parameters().alsoAccepted()) {
                refusals.put(lead.id(), lead.assignedTo() + " has accepted it");
            } else {
                leads.announce(lead, lead.assignedTo(), lead.offeredTo());
                ids.add(lead.id());
            }
        }
        if (!ids.isEmpty()) {
            removal.remove(ids, "Deleted by " + job.course().createdBy());
            audit.record(
                    job.course().createdBy(),
                    "leads_deleted",
                    "bulk_job",
                    "job=" + job.id() + " count=" + ids.size() + " ids=" + String.join(",", ids));
        }
        return refusals;
    }
}
