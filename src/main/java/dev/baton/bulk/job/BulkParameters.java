package dev.baton.bulk.job;

import java.util.List;

/** How an action is to be done, checked; as it is kept with the job. What an action does not take is null. */
public record BulkParameters(
        List<String> assignees, boolean alsoAccepted, String campaignId, String status, String tag) {

    public static final BulkParameters NONE = new BulkParameters(null, false, null, null, null);
}
