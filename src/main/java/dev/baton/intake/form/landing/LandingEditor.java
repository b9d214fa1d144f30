package dev.baton.intake.form.landing;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.intake.form.FormView;
import dev.baton.intake.form.FormWords;
import dev.baton.intake.form.Forms;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.NotFound;
import dev.baton.shared.web.DescribedRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The landing page of a campaign, as its manager writes and publishes it. */
@RestController
@RequestMapping("/v1/api/campaigns/{campaign_id}/landing-page")
@PreAuthorize("hasAuthority('" + Permissions.CAMPAIGN_MANAGE + "')")
class LandingEditor {

    private final LandingPages pages;
    private final LandingTemplates templates;
    private final LandingRenderer renderer;
    private final Forms forms;
    private final FormWords words;
    private final CampaignDirectory campaigns;

    LandingEditor(
            LandingPages pages,
            LandingTemplates templates,
            LandingRenderer renderer,
            Forms forms,
            FormWords words,
            CampaignDirectory campaigns) {
        this.pages = pages;
        this.templates = templates;
        this.renderer = renderer;
        this.forms = forms;
        this.words = words;
        this.campaigns = campaigns;
    }

    /** @param slug the page stands at {@code /l/<slug>} */
    record Writing(String slug, @Schema(requiredMode = REQUIRED) LandingContent content) {}

    /**
     * @param publishedAt {@code null} while nobody can see the page
     * @param changed whether the draft is not what the public sees
     */
    record Editing(
            String slug,
            LandingContent content,
            List<String> templates,
            boolean saved,
            @Nullable Instant publishedAt,
            boolean changed) {}

    /** @param html one page, to be shown in a frame that runs nothing */
    record Preview(String html) {}

    @GetMapping
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "The campaign's landing page, with what is not published yet")
    Editing page(@PathVariable("campaign_id") String id) {
        CampaignInfo campaign = campaign(id);
        return pages.of(id)
                .map(this::editing)
                .orElseGet(() -> new Editing(
                        LandingContent.slug(campaign.id()),
                        LandingContent.initial(campaign.name(), campaign.language()),
                        templates.names(),
                        false,
                        null,
                        true));
    }

    @PutMapping
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "Save the landing page; the public sees it when it is published")
    Editing save(@PathVariable("campaign_id") String id, @RequestBody Writing writing) {
        campaign(id);
        return editing(pages.save(
                id, writing.slug(), checked(writing), CurrentUser.get().username()));
    }

    @PostMapping("/publish")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "Show the saved page to the public")
    Editing publish(@PathVariable("campaign_id") String id) {
        campaign(id);
        return editing(pages.publish(id, CurrentUser.get().username()));
    }

    @PostMapping("/unpublish")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "Take the page away from the public")
    Editing unpublish(@PathVariable("campaign_id") String id) {
        campaign(id);
        return editing(pages.unpublish(id, CurrentUser.get().username()));
    }

    @PostMapping("/preview")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it would be", useReturnTypeSchema = true)
    @Operation(summary = "How a page would look; nothing is saved")
    Preview preview(@PathVariable("campaign_id") String id, @RequestBody Writing writing) {
        CampaignInfo campaign = campaign(id);
        LandingContent content = checked(writing);
        FormView form = FormView.of(campaign, forms.of(id), words, content.language(), true);
        return new Preview(renderer.preview("preview", content, form));
    }

    private LandingContent checked(Writing writing) {
        if (writing.content() == null) {
            throw new InvalidInput("content", "Send what the page says");
        }
        return writing.content().check(templates.names());
    }

    private Editing editing(LandingPages.Kept page) {
        return new Editing(
                page.slug(),
                page.draft(),
                templates.names(),
                true,
                page.publishedAt(),
                !page.draft().equals(page.published()));
    }

    private CampaignInfo campaign(String id) {
        return campaigns.find(id).orElseThrow(() -> new NotFound("There is no such campaign"));
    }
}
