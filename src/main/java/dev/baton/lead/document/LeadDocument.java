package dev.baton.lead.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on a lead.
 *
 * @param leadId the lead it was put on, which may be part of another by now
 * @param bytes its size
 * @param forManagers kept from reps
 */
record LeadDocument(
        UUID id,
        String leadId,
        String name,
        DocumentKind kind,
        long bytes,
        boolean forManagers,
        String addedBy,
        Instant addedAt) {}
