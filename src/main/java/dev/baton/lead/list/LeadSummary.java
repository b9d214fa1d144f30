package dev.baton.lead.list;

import dev.baton.lead.state.Grade;
import java.time.Instant;
import java.util.List;

/** A lead in a list. @param restricted frozen at the person's request */
public record LeadSummary(
        String leadId,
        String firstName,
        String lastName,
        String email,
        String phone,
        String company,
        String campaignId,
        String campaignName,
        String source,
        int leadScore,
        Grade leadGrade,
        String category,
        String status,
        String qualificationStatus,
        String assignedTo,
        String offeredTo,
        Instant offeredAt,
        Instant answerBy,
        Instant assignedAt,
        Instant followUpDate,
        Instant createdAt,
        List<String> tags,
        boolean restricted) {}
