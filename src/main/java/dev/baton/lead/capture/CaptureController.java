package dev.baton.lead.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.CampaignDirectory;
import dev.baton.lead.CampaignDirectory.CampaignInfo;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadPage;
import dev.baton.shared.NotFound;
import dev.baton.shared.web.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One lead, entered by hand or posted by a form or a program (002, lead capture endpoint; features C13). */
@RestController
class CaptureController {

    private final LeadCapture capture;
    private final LeadPage pages;
    private final CampaignDirectory campaigns;
    private final CaptureGate gate;

    CaptureController(LeadCapture capture, LeadPage pages, CampaignDirectory campaigns, CaptureGate gate) {
        this.capture = capture;
        this.pages = pages;
        this.campaigns = campaigns;
        this.gate = gate;
    }

    /** @param warnings what of the request was left out */
    record Answer(boolean success, String leadId, String message, String offeredTo, List<String> warnings) {}

    @PostMapping("/v1/api/leads")
    @CaptureDescription
    ResponseEntity<Object> capture(
            @RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
        CampaignInfo campaign =
                campaigns.find(body.path("campaign_id").asText()).orElse(null);
        Sender sender = gate.admit(request, response, campaign);
        BotTrap.check(body, CaptureCall.of(request));
        CurrentUser who = sender.user();
        LeadCapture.Captured captured = capture.capture(body, who);
        Lead lead = captured.lead();
        if (captured.repeated()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(ApiError.of(HttpStatus.CONFLICT, "DUPLICATE_LEAD", repeated(lead, who)));
        }
        return ResponseEntity.created(URI.create("/v1/api/leads/" + lead.id()))
                .body(new Answer(true, lead.id(), "Lead captured successfully", lead.offeredTo(), captured.warnings()));
    }

    private String repeated(Lead lead, CurrentUser who) {
        try {
            pages.visible(lead.id(), who);
            return "This person is a lead of this campaign already: " + lead.id();
        } catch (NotFound somebodyElses) {
            return "This person is a lead of this campaign already, with a colleague";
        }
    }
}
