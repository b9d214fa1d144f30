package dev.baton.lead;

/** Why a rep stands where they stand in the ranking for a lead. */
public record RoutingReason(String username, int points, String reason, boolean eligible) {}
