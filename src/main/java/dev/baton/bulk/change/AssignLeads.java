package dev.baton.bulk.change;

import dev.baton.assignment.task.LeadHandover;
import dev.baton.assignment.task.LeadHandover.Giving;
import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkJob;
import dev.baton.lead.Lead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** To one rep, or spread over several: each next lead to who has the fewest open ones then. */
@Component
class AssignLeads implements BulkChange {

    private final LeadHandover handover;

    AssignLeads(LeadHandover handover) {
        this.handover = handover;
    }

    @Override
    public boolean does(BulkAction action) {
        return action == BulkAction.ASSIGN;
    }

    @Override
    public Map<String, String> apply(BulkJob job, List<Lead> leads) {
        Map<String, Long> open = handover.openLeads(job.parameters().assignees());
        Map<Lead, String> wanted = new LinkedHashMap<>();
        leads.forEach(lead -> wanted.put(lead, next(lead, open)));
        return handover.give(
                wanted, new Giving(job.course().createdBy(), job.parameters().alsoAccepted(), BulkChange.mark(job)));
    }

    /** Who has the lead already keeps it: it need not change hands to be spread. */
    private static String next(Lead lead, Map<String, Long> open) {
        String holder = lead.assignedTo() == null ? lead.offeredTo() : lead.assignedTo();
        if (holder != null && open.containsKey(holder)) {
            return holder;
        }
        String rep = open.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        open.merge(rep, 1L, Long::sum);
        return rep;
    }
}
