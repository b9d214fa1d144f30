package dev.baton.lead.capture;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Permissions;
import dev.baton.identity.rep.RepDays;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.Leads;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.gate.CaptureGate;
import dev.baton.lead.capture.gate.CapturePaths;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.Forbidden;
import dev.baton.shared.NotFound;
import dev.baton.shared.Unauthenticated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a lead has come, for the program or page that posted it (002, lead status endpoint; features C7). */
@RestController
class LeadStatusController {

    private final Leads leads;
    private final LeadAccess access;
    private final CampaignDirectory campaigns;
    private final CaptureGate gate;
    private final People people;
    private final CaptureSettings settings;
    private final RepDays days;

    LeadStatusController(
            Leads leads,
            LeadAccess access,
            CampaignDirectory campaigns,
            CaptureGate gate,
            People people,
            CaptureSettings settings,
            RepDays days) {
        this.leads = leads;
        this.access = access;
        this.campaigns = campaigns;
        this.gate = gate;
        this.people = people;
        this.settings = settings;
        this.days = days;
    }

    /**
     * Nothing of the person. Of a lead that was merged, how far the one has come that it is part of.
     *
     * @param assignedTo e-mail address of the rep, or the user name where there is none; null while nobody has accepted
     * @param estimatedResponseTime null once the lead is closed
     */
    record LeadStatusView(
            String leadId,
            @Schema(implementation = LeadStatus.class) String status,
            Instant lastUpdated,
            @Nullable String assignedTo,
            String nextAction,
            @Nullable String estimatedResponseTime) {}

    @GetMapping(CapturePaths.LEADS + "/{lead_id}/status")
    @Operation(summary = "How far a lead has come")
    @Transactional(readOnly = true)
    public LeadStatusView status(@PathVariable("lead_id") String leadId, HttpServletRequest request) {
        Lead lead = leads.standing(CaptureGate.signedIn().isPresent() ? ofColleague(leadId) : ofToken(leadId, request));
        boolean closed = lead.status().isClosed();
        return new LeadStatusView(
                leadId,
                lead.status().apiName(),
                lead.updatedAt(),
                address(lead.assignedTo()),
                nextAction(lead),
                closed ? null : NextSteps.responseTime(lead.enquiry().details().urgency(), settings));
    }

    private Lead ofColleague(String leadId) {
        if (CaptureGate.signedIn().stream()
                .flatMap(who -> who.getAuthorities().stream())
                .noneMatch(right -> right.getAuthority().equals(Permissions.LEAD_READ))) {
            throw new Forbidden("Your role does not allow this");
        }
        return access.visible(leadId, CurrentUser.get());
    }

    private Lead ofToken(String leadId, HttpServletRequest request) {
        if (request.getHeader(CaptureGate.TOKEN_HEADER) == null) {
            throw new Unauthenticated("Please send the campaign's token as " + CaptureGate.TOKEN_HEADER);
        }
        Lead lead = leads.get(leadId);
        CampaignInfo campaign =
                campaigns.find(lead.campaignId()).orElseThrow(() -> new NotFound("There is no such lead"));
        if (!gate.holdsToken(request, campaign)) {
            throw new Unauthenticated("Please send the campaign's token as " + CaptureGate.TOKEN_HEADER);
        }
        return lead;
    }

    private String address(String username) {
        return username == null ? null : people.email(username).orElse(username);
    }

    private String nextAction(Lead lead) {
        if (lead.status().isClosed()) {
            return "None, this is closed";
        }
        if (lead.followUpDate() != null) {
            return "Follow-up on " + days.zones().day(lead.assignedTo(), lead.followUpDate());
        }
        return lead.assignedTo() == null ? "A colleague will be asked to get in touch" : "A colleague gets in touch";
    }
}
