package dev.baton.bulk.change;

import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkJob;
import dev.baton.lead.Lead;
import java.util.List;
import java.util.Map;

/** One kind of change to leads whose rows are held, in the running transaction. */
public interface BulkChange {

    boolean does(BulkAction action);

    /** @return for leads that were not changed, why, in words */
    Map<String, String> apply(BulkJob job, List<Lead> leads);

    /** What the timelines say beside the change itself. */
    static Map<String, Object> mark(BulkJob job) {
        return Map.of("job", job.id().toString());
    }
}
