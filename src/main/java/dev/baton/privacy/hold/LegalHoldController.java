package dev.baton.privacy.hold;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.hold.LegalHolds;
import dev.baton.privacy.retention.RetentionRuns;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What keeps leads from being touched: legal holds, and freezing at the person's request; and what the nights removed. */
@RestController
@RequestMapping("/v1/api")
@PreAuthorize("hasAuthority('" + Permissions.PRIVACY_HANDLE + "')")
class LegalHoldController {

    private static final int LONGEST_REASON = 2_000;
    private static final int NIGHTS = 30;
    private static final String MAY_HOLD = "hasAuthority('" + Permissions.PRIVACY_HOLD + "')";

    private final LegalHolds holds;
    private final LeadRestriction restriction;
    private final RetentionRuns runs;
    private final LeadAccess access;

    LegalHoldController(LegalHolds holds, LeadRestriction restriction, RetentionRuns runs, LeadAccess access) {
        this.holds = holds;
        this.restriction = restriction;
        this.runs = runs;
        this.access = access;
    }

    record Reason(@Schema(requiredMode = REQUIRED) String reason) {}

    /** @param hold null when there is none */
    record Protection(boolean restricted, LegalHolds.@Nullable Hold hold) {}

    @GetMapping("/leads/{lead_id}/protection")
    @Operation(summary = "Whether a lead is frozen, and under legal hold")
    @Transactional(readOnly = true)
    public Protection protection(@PathVariable("lead_id") String leadId) {
        boolean restricted = access.visible(leadId, CurrentUser.get()).person().isRestricted();
        return new Protection(restricted, holds.of(leadId).orElse(null));
    }

    @PutMapping("/leads/{lead_id}/legal-hold")
    @PreAuthorize(MAY_HOLD)
    @Operation(summary = "Keep a lead whatever anybody asks for")
    @Transactional
    public Protection hold(@PathVariable("lead_id") String leadId, @RequestBody Reason body) {
        access.visible(leadId, CurrentUser.get());
        String reason = FreeText.tidy(body.reason(), LONGEST_REASON);
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "Please say why the lead must be kept");
        }
        holds.hold(leadId, reason, CurrentUser.get().username());
        return protection(leadId);
    }

    @DeleteMapping("/leads/{lead_id}/legal-hold")
    @PreAuthorize(MAY_HOLD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a legal hold")
    @Transactional
    public void endHold(@PathVariable("lead_id") String leadId) {
        access.visible(leadId, CurrentUser.get());
        holds.end(leadId, CurrentUser.get().username());
    }

    @PostMapping("/leads/{lead_id}/lift-restriction")
    @Operation(summary = "Let a frozen lead go on")
    @Transactional
    public Protection lift(@PathVariable("lead_id") String leadId) {
        access.visible(leadId, CurrentUser.get());
        restriction.lift(leadId, CurrentUser.get().username());
        return protection(leadId);
    }

    private static final Sorting.Sorted<RetentionRuns.Run> SORTS = Sorting.inMemory(
                    (RetentionRuns.Run run) -> run.startedAt().toString())
            .by("started_at", RetentionRuns.Run::startedAt)
            .by("finished_at", RetentionRuns.Run::finishedAt);

    @GetMapping("/retention-runs")
    @Operation(summary = "What the last nights removed, in counts")
    ItemPage<RetentionRuns.Run> runs(PageRequest page) {
        return SORTS.page(runs.latest(NIGHTS), page);
    }
}
