package dev.baton.assignment.offer;

/** A rep has used up half of the time to answer an offer. */
public record OfferReminder(String leadId, String campaignId, String username) {}
