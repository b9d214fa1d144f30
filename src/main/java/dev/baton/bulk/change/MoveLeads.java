package dev.baton.bulk.change;

import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkJob;
import dev.baton.lead.Lead;
import dev.baton.lead.change.LeadMove;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** To another campaign. */
@Component
class MoveLeads implements BulkChange {

    private final LeadMove move;

    MoveLeads(LeadMove move) {
        this.move = move;
    }

    @Override
    public boolean does(BulkAction action) {
        return action == BulkAction.MOVE;
    }

    @Override
    public Map<String, String> apply(BulkJob job, List<Lead> leads) {
        return move.move(leads, job.parameters().campaignId(), job.course().createdBy(), BulkChange.mark(job));
    }
}
