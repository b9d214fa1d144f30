package dev.baton.lead.list;

import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.state.Qualification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead in a list. @param restricted frozen at the person's request */
public record LeadSummary(
        String leadId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Schema(format = "email") @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        String campaignId,
        @Nullable String campaignName,
        String source,
        int leadScore,
        Grade leadGrade,
        @Schema(implementation = LeadCategory.class) String category,
        @Schema(implementation = LeadStatus.class) String status,
        @Schema(implementation = Qualification.class) String qualificationStatus,
        @Nullable String assignedTo,
        @Nullable String offeredTo,
        @Nullable Instant offeredAt,
        @Nullable Instant answerBy,
        @Nullable Instant assignedAt,
        @Nullable Instant followUpDate,
        @Schema(description = "That day where the rep is") @Nullable LocalDate followUpDay,
        Instant createdAt,
        List<String> tags,
        boolean restricted) {}
