package dev.baton.lead;

import java.time.Instant;
import java.util.UUID;

/**
 * Which leads are asked for; null means any.
 *
 * @param q words of the name (beginnings of three letters and more), an e-mail address, or a phone number
 */
public record LeadFilter(
        String q,
        String campaignId,
        String category,
        String status,
        String grade,
        String assignedTo,
        String source,
        UUID importId,
        Instant createdFrom,
        Instant createdTo,
        String sort,
        Integer page,
        Integer size) {}
