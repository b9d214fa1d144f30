package dev.baton.lead.capture;

import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.gate.CaptureCors;
import dev.baton.lead.capture.gate.CaptureGate;
import dev.baton.lead.capture.gate.CapturePaths;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.NotFound;
import dev.baton.shared.web.DescribedRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where {@code forms.js} tells that a visitor who agreed to be remembered is on a page again. Nobody learns who is known. */
@RestController
class VisitController {

    private static final int LONGEST = 255;

    private final CampaignDirectory campaigns;
    private final CaptureGate gate;
    private final CaptureCors cors;
    private final LeadVisits visits;

    VisitController(CampaignDirectory campaigns, CaptureGate gate, CaptureCors cors, LeadVisits visits) {
        this.campaigns = campaigns;
        this.gate = gate;
        this.cors = cors;
        this.visits = visits;
    }

    /** @param campaignId whose page it is @param visitorId as in the tracking of a lead */
    record NewVisit(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "q1-buyouts") String campaignId,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            maxLength = LONGEST,
                            example = "6f1d2c7e-5b0a-4d7e-9a51-2f6b8c3d4e5f")
                    String visitorId) {}

    @PostMapping(CapturePaths.VISITS)
    @SecurityRequirements
    @DescribedRefusals
    @ApiResponse(responseCode = "204", description = "Noted; what is known of the visitor is not told")
    @Operation(summary = "A visitor who agreed to be remembered is on a page of a campaign again")
    ResponseEntity<Void> visit(@RequestBody NewVisit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<CampaignInfo> campaign =
                Optional.ofNullable(visit.campaignId()).flatMap(campaigns::find);
        gate.admitVisit(request, response, campaign.orElse(null));
        if (campaign.isEmpty()) {
            throw new NotFound("There is no such campaign");
        }
        String visitor = visit.visitorId();
        if (visitor == null || visitor.isBlank() || visitor.length() > LONGEST) {
            throw new InvalidInput("visitor_id", "Please send the visitor's number, at most 255 characters");
        }
        visits.came(visitor.strip());
        cors.answer(request, response, HttpMethod.POST);
        return ResponseEntity.noContent().build();
    }
}
