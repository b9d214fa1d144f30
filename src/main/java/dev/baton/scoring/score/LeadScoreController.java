package dev.baton.scoring.score;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.LeadAccess;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a lead has its score, and what would raise it. */
@RestController
@PreAuthorize("hasAuthority('" + Permissions.LEAD_READ + "')")
class LeadScoreController {

    private final LeadAccess access;
    private final ScoreExplanation explanation;

    LeadScoreController(LeadAccess access, ScoreExplanation explanation) {
        this.access = access;
        this.explanation = explanation;
    }

    @GetMapping("/v1/api/leads/{lead_id}/score")
    @Transactional(readOnly = true)
    @Operation(
            summary = "Explain the score of a lead",
            description = "What each criterion gave and can give at most, what is missing to the next grade, and by how"
                    + " much the score would rise if one more field were known.")
    public ScoreExplanation.Explained score(@PathVariable("lead_id") String leadId) {
        return explanation.of(access.visible(leadId, CurrentUser.get()));
    }
}
