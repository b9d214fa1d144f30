package dev.baton.lead;

import dev.baton.lead.state.LeadProgress;
import java.time.Instant;

/** Where a lead stands, as far as it can be given back. */
public record LeadStanding(
        String campaignId,
        String status,
        String qualification,
        String offeredTo,
        String assignedTo,
        Instant contactedAt,
        Instant followUpDate) {

    /** Counts the changes of the lead that were written. */
    public static int version(Lead lead) {
        return lead.version();
    }

    /** Open again: only an open lead is given back. */
    LeadProgress progress() {
        return new LeadProgress(status, qualification, followUpDate, contactedAt, null, null);
    }

    public static LeadStanding of(Lead lead) {
        return new LeadStanding(
                lead.campaignId(),
                lead.status().apiName(),
                lead.progress().qualificationStatus(),
                lead.offeredTo(),
                lead.assignedTo(),
                lead.progress().contactedAt(),
                lead.followUpDate());
    }
}
