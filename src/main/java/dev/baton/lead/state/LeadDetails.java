package dev.baton.lead.state;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What the lead is about (002, lead_details; the message itself is personal and stands with the contact). */
@Embeddable
public record LeadDetails(
        @Nullable String serviceInterest,
        @Nullable String urgency,
        @Nullable String budgetRange,
        @Nullable String timeline) {

    public static final LeadDetails NONE = new LeadDetails(null, null, null, null);
}
