package dev.baton.integration.webhook.event;

import java.util.Map;

/**
 * Something that happened to a lead.
 *
 * @param data ids and decisions, nothing personal
 */
public record Event(EventType type, String leadId, String campaignId, Map<String, Object> data) {}
