package dev.baton.intake.form;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.identity.organisation.Organisations;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.PageCapture;
import dev.baton.shared.NotFound;
import dev.baton.shared.web.DescribedRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The form of a campaign: as pages of any site ask for it, and as its manager changes it. */
@RestController
class FormController {

    private static final String MANAGES = "hasAuthority('" + Permissions.CAMPAIGN_MANAGE + "')";
    private static final String OWN = "/v1/api/campaigns/{campaign_id}/form";
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Forms forms;
    private final FormWords words;
    private final CampaignDirectory campaigns;
    private final PageCapture capture;
    private final Organisations organisations;

    FormController(
            Forms forms,
            FormWords words,
            CampaignDirectory campaigns,
            PageCapture capture,
            Organisations organisations) {
        this.forms = forms;
        this.words = words;
        this.campaigns = campaigns;
        this.capture = capture;
        this.organisations = organisations;
    }

    /** @param builtIn by language, what is said where the settings say nothing */
    record FormEditing(
            FormSettings settings,
            int version,
            String language,
            Map<String, Map<String, String>> builtIn,
            List<OwnFieldOffered> ownFields,
            Map<String, Long> leads) {}

    /** A field of the campaign that the form can ask for. */
    record OwnFieldOffered(String key, String label) {}

    @GetMapping("/v1/api/forms/{campaign_id}")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "Everything forms.js shows", useReturnTypeSchema = true)
    @Operation(summary = "The form of a campaign, for a page that shows it")
    ResponseEntity<FormView> shown(
            @PathVariable("campaign_id") String id,
            @RequestParam(name = "lang", required = false) String language,
            HttpServletRequest request) {
        CampaignInfo campaign = campaign(id);
        capture.answersFor(campaign, request);
        boolean open = campaign.closedOn(organisations.today()).isEmpty();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(FormView.of(campaign, forms.of(id), words, language, open));
    }

    @GetMapping(OWN)
    @PreAuthorize(MANAGES)
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "The form of a campaign, for its manager")
    FormEditing form(@PathVariable("campaign_id") String id) {
        return editing(campaign(id), forms.of(id));
    }

    @PutMapping(OWN)
    @PreAuthorize(MANAGES)
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "Change the form of a campaign; pages show it within a minute")
    FormEditing change(@PathVariable("campaign_id") String id, @RequestBody FormSettings settings) {
        CampaignInfo campaign = campaign(id);
        return editing(
                campaign, forms.save(campaign, settings, CurrentUser.get().username()));
    }

    private FormEditing editing(CampaignInfo campaign, Forms.Kept form) {
        Map<String, Map<String, String>> builtIn = new TreeMap<>();
        FormWords.LANGUAGES.forEach(language -> builtIn.put(language, words.builtIn(language)));
        return new FormEditing(
                form.settings(),
                form.version(),
                FormWords.known(campaign.language()),
                builtIn,
                campaign.ownFields().stream()
                        .map(field -> new OwnFieldOffered(field.key(), field.label()))
                        .toList(),
                forms.leads(campaign.id()));
    }

    private CampaignInfo campaign(String id) {
        return campaigns.find(id).orElseThrow(() -> new NotFound("There is no such campaign"));
    }
}
