package dev.baton.bulk;

import dev.baton.lead.LeadFilter;
import java.util.List;

/**
 * What is wanted of many leads.
 *
 * @param leadIds the leads themselves, or
 * @param filter what they have in common, as in the search
 * @param assignees assign: to these, the one with the fewest open leads first
 * @param alsoAccepted assign, delete: also what a rep has accepted
 * @param campaignId move
 * @param status change_status
 * @param tag tag, untag
 */
record BulkRequest(
        List<String> leadIds,
        LeadFilter filter,
        String action,
        List<String> assignees,
        Boolean alsoAccepted,
        String campaignId,
        String status,
        String tag) {}
