package dev.baton.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.campaign.token.CampaignTokenForm;
import dev.baton.campaign.token.CampaignTokens;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.web.DescribedRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may post leads to a campaign: its access, origins and limits, and its tokens. */
@RestController
@RequestMapping("/v1/api/campaigns/{campaign_id}")
@PreAuthorize("hasAuthority('" + Permissions.CAMPAIGN_MANAGE + "')")
class CampaignCaptureController {

    private final CampaignCapture capture;
    private final CampaignTokens tokens;
    private final CachedCampaignDirectory directory;

    CampaignCaptureController(CampaignCapture capture, CampaignTokens tokens, CachedCampaignDirectory directory) {
        this.capture = capture;
        this.tokens = tokens;
        this.directory = directory;
    }

    @GetMapping("/capture")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "Who may post leads to the campaign")
    CaptureSettings settings(@PathVariable("campaign_id") String id) {
        return capture.of(id);
    }

    @PatchMapping("/capture")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(
            summary = "Change who may post leads; what the body does not name stays",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CaptureSettings.class))))
    CaptureSettings change(@PathVariable("campaign_id") String id, @RequestBody JsonNode body) {
        CaptureSettings changed = capture.change(id, body, CurrentUser.get().username());
        directory.forget();
        return changed;
    }

    @GetMapping("/tokens")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "The campaign's tokens, without their secrets")
    ItemPage<CampaignTokens.Known> tokens(@PathVariable("campaign_id") String id, PageRequest page) {
        capture.of(id);
        return CampaignTokens.SORTS.page(tokens.of(id), page);
    }

    @PostMapping("/tokens")
    @DescribedRefusals
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
    @Operation(summary = "Make a token; it is shown in this answer only")
    ResponseEntity<CampaignTokens.Made> create(
            @PathVariable("campaign_id") String id, @RequestBody CampaignTokenForm form) {
        capture.of(id);
        CampaignTokens.Made made =
                tokens.create(id, form.check(), CurrentUser.get().username());
        directory.forget();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @DeleteMapping("/tokens/{token_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DescribedRefusals
    @ApiResponse(responseCode = "204", description = "Revoked", useReturnTypeSchema = true)
    @Operation(summary = "Revoke a token: it is refused from now on")
    void revoke(@PathVariable("campaign_id") String id, @PathVariable("token_id") UUID tokenId) {
        tokens.revoke(id, tokenId, CurrentUser.get().username());
        directory.forget();
    }
}
