package dev.baton.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.campaign.request.CampaignFields;
import dev.baton.campaign.request.CampaignListing;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.list.LeadFigures.Revenue;
import dev.baton.shared.NotFound;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.web.DescribedRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
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

/** Campaigns with their lead counts, and how far each has come; {@link CampaignChanges} says who may change them. */
@RestController
@RequestMapping(CampaignController.PATH)
@PreAuthorize("hasAuthority('" + Permissions.CAMPAIGN_READ + "')")
class CampaignController {

    static final String PATH = "/v1/api/campaigns";

    private final Campaigns campaigns;
    private final CampaignOverview overview;
    private final CampaignChanges changes;
    private final CachedCampaignDirectory directory;

    CampaignController(
            Campaigns campaigns,
            CampaignOverview overview,
            CampaignChanges changes,
            CachedCampaignDirectory directory) {
        this.campaigns = campaigns;
        this.overview = overview;
        this.changes = changes;
        this.directory = directory;
    }

    @GetMapping
    @Operation(summary = "The campaigns; those in the archive only when asked for")
    ItemPage<CampaignView> list(CampaignListing listing, HttpServletRequest request) {
        CampaignListing.requireKnown(request.getParameterMap().keySet());
        Page<Campaign> page = campaigns.list(listing.wantedStatus(), listing.inArchive(), listing.pageable());
        List<String> ids = page.map(campaign -> campaign.id).getContent();
        Map<String, Long> counts = overview.leadCounts(ids);
        Map<String, List<Revenue>> revenues = overview.revenues(ids);
        return new ItemPage<>(
                page.map(campaign -> CampaignView.of(
                                campaign,
                                counts.getOrDefault(campaign.id, 0L),
                                revenues.getOrDefault(campaign.id, List.of())))
                        .getContent(),
                listing.asked().page(),
                listing.asked().size(),
                page.getTotalElements());
    }

    @PostMapping
    @DescribedRefusals
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
    @Operation(
            summary = "Make a campaign; a name is enough",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CampaignFields.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "A campaign",
                                                            value = CampaignFields.EXAMPLE))))
    ResponseEntity<CampaignView> create(@RequestBody JsonNode body) {
        return made(changes.create(body, CurrentUser.get().username()));
    }

    @GetMapping("/{campaign_id}")
    CampaignView campaign(@PathVariable("campaign_id") String id) {
        List<String> one = List.of(id);
        return CampaignView.of(
                get(id),
                overview.leadCounts(one).getOrDefault(id, 0L),
                overview.revenues(one).getOrDefault(id, List.of()));
    }

    @PatchMapping("/{campaign_id}")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(
            summary = "Change a campaign; what the body does not name stays",
            description = "Leads are taken while `status` is active: pause, resume and complete it here. A draft"
                    + " becomes active only, and nothing becomes a draft again. `archived: false` takes it back"
                    + " from the archive.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CampaignFields.class))))
    CampaignView change(@PathVariable("campaign_id") String id, @RequestBody JsonNode body) {
        changes.change(id, body, CurrentUser.get().username());
        directory.forget();
        return campaign(id);
    }

    @DeleteMapping("/{campaign_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DescribedRefusals
    @ApiResponse(responseCode = "204", description = "Deleted", useReturnTypeSchema = true)
    @Operation(summary = "Delete a campaign that nothing came in by")
    void delete(@PathVariable("campaign_id") String id) {
        changes.delete(id, CurrentUser.get().username());
        directory.forget();
    }

    @PostMapping("/{campaign_id}/duplicate")
    @DescribedRefusals
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
    @Operation(summary = "Make a draft with the same settings, without leads and tokens")
    ResponseEntity<CampaignView> duplicate(@PathVariable("campaign_id") String id) {
        return made(changes.duplicate(id, CurrentUser.get().username()));
    }

    @PostMapping("/{campaign_id}/archive")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "Put a campaign into the archive: it takes no leads and is left out of lists")
    CampaignView archive(@PathVariable("campaign_id") String id) {
        changes.archive(id, CurrentUser.get().username());
        directory.forget();
        return campaign(id);
    }

    @GetMapping("/{campaign_id}/overview")
    CampaignOverview.Overview overview(@PathVariable("campaign_id") String id) {
        return overview.of(get(id));
    }

    private ResponseEntity<CampaignView> made(String id) {
        directory.forget();
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(campaign(id));
    }

    private Campaign get(String id) {
        return campaigns.findById(id).orElseThrow(() -> new NotFound("There is no such campaign"));
    }
}
