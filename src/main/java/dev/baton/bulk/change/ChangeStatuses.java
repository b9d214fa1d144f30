package dev.baton.bulk.change;

import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkJob;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.change.LeadChanges;
import dev.baton.lead.state.LeadStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Along the allowed transitions only. */
@Component
class ChangeStatuses implements BulkChange {

    private final LeadChanges changes;
    private final Leads leads;

    ChangeStatuses(LeadChanges changes, Leads leads) {
        this.changes = changes;
        this.leads = leads;
    }

    @Override
    public boolean does(BulkAction action) {
        return action == BulkAction.CHANGE_STATUS;
    }

    @Override
    public Map<String, String> apply(BulkJob job, List<Lead> all) {
        LeadStatus wanted = LeadStatus.of(job.parameters().status());
        Map<String, String> refusals = new LinkedHashMap<>();
        for (Lead lead : all) {
            if (lead.status() == wanted) {
                refusals.put(lead.id(), "It is " + wanted.apiName() + " already");
            } else if (!lead.status().canBecome(wanted)) {
                refusals.put(lead.id(), "What is " + lead.status().apiName() + " cannot become " + wanted.apiName());
            } else {
                String offeredTo = lead.offeredTo();
                changes.move(lead, wanted, job.course().createdBy(), BulkChange.mark(job));
                leads.announce(lead, lead.assignedTo(), offeredTo);
            }
        }
        return refusals;
    }
}
