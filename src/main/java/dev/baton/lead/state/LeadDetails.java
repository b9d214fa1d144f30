package dev.baton.lead.state;

import jakarta.persistence.Embeddable;

/** What the lead is about (002, lead_details; the message itself is personal and stands with the contact). */
@Embeddable
public record LeadDetails(String serviceInterest, String urgency, String budgetRange, String timeline) {

    public static final LeadDetails NONE = new LeadDetails(null, null, null, null);
}
