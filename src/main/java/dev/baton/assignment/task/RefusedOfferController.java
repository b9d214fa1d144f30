package dev.baton.assignment.task;

import dev.baton.assignment.RefusedOffers;
import dev.baton.identity.Permissions;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers that came to nothing, for those who see all leads. */
@RestController
class RefusedOfferController {

    private final RefusedOffers offers;

    RefusedOfferController(RefusedOffers offers) {
        this.offers = offers;
    }

    @GetMapping("/v1/api/refused-offers")
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_READ_ALL + "')")
    @Operation(summary = "Offers that a rep declined, with the reason, or let pass; the newest first")
    @Transactional(readOnly = true)
    public ItemPage<RefusedOffers.Refused> list(
            @RequestParam(name = "campaign_id", required = false) String campaignId,
            @Parameter(schema = @Schema(allowableValues = {"declined", "timed_out"}))
                    @RequestParam(name = "answer", required = false)
                    String answer,
            @RequestParam(name = "username", required = false) String username,
            PageRequest page) {
        return offers.page(filled(campaignId), filled(answer), filled(username), page);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
