package dev.baton.lead.capture.group;

/**
 * What came of a captured lead.
 *
 * @param repeated the person is a lead of this campaign already: this one
 * @param offeredTo the rep who was asked at once; null when that is still to come
 */
public record Captured(String leadId, boolean repeated, String offeredTo) {}
