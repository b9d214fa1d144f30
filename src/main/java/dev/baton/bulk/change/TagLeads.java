package dev.baton.bulk.change;

import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkJob;
import dev.baton.lead.Lead;
import dev.baton.lead.tag.LeadTags;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a tag on leads, or takes it away. */
@Component
class TagLeads implements BulkChange {

    private final LeadTags tags;

    TagLeads(LeadTags tags) {
        this.tags = tags;
    }

    @Override
    public boolean does(BulkAction action) {
        return action == BulkAction.TAG || action == BulkAction.UNTAG;
    }

    @Override
    public Map<String, String> apply(BulkJob job, List<Lead> leads) {
        List<String> ids = leads.stream().map(Lead::id).toList();
        String tag = job.parameters().tag();
        return job.action() == BulkAction.TAG
                ? tags.add(ids, tag, job.course().createdBy(), BulkChange.mark(job))
                : tags.remove(ids, tag, job.course().createdBy(), BulkChange.mark(job));
    }
}
