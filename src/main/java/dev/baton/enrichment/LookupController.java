package dev.baton.enrichment;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.LeadAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was found out about a lead beside what the person gave. */
@RestController
@PreAuthorize("hasAuthority('" + Permissions.LEAD_READ + "')")
class LookupController {

    private final LeadAccess access;
    private final Lookups lookups;

    LookupController(LeadAccess access, Lookups lookups) {
        this.access = access;
        this.lookups = lookups;
    }

    /** @param outcome {@code found}, {@code nothing} or {@code failed}; @param reason of a failure */
    record Looked(
            String source,
            @Schema(allowableValues = {"found", "nothing", "failed"}) String outcome,
            @Nullable String reason,
            Instant lookedUpAt,
            List<Found> found) {}

    record Found(String name, String value) {}

    @GetMapping("/v1/api/leads/{lead_id}/lookups")
    @Operation(summary = "What was found out about a lead, by source")
    @Transactional(readOnly = true)
    public List<Looked> of(@PathVariable("lead_id") String leadId) {
        access.visible(leadId, CurrentUser.get());
        return lookups.of(leadId).stream().map(LookupController::view).toList();
    }

    private static Looked view(Lookups.Lookup lookup) {
        List<Found> found = lookup.found().entrySet().stream()
                .map(each -> new Found(each.getKey().label(), each.getValue()))
                .toList();
        return new Looked(lookup.source(), lookup.outcome(), lookup.reason(), lookup.lookedUpAt(), found);
    }
}
