package dev.baton.lead.consent;

import dev.baton.lead.Lead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.gate.limit.CaptureCall;
import dev.baton.lead.capture.gate.limit.CaptureLimits;
import dev.baton.lead.consent.ConsentConfirmation.Found;
import dev.baton.lead.consent.ConsentConfirmation.Standing;
import dev.baton.shared.web.LinkPages;
import dev.baton.shared.web.TooManyRequests;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a lead confirms that it agreed to mail. Looking changes nothing: scanners of mails look at every link. */
@RestController
@Hidden
@RequestMapping("/d/{token}")
class ConfirmController {

    private static final String PAGE = "templates/confirm/page.liquid";
    private static final String AGREEMENT = "templates/confirm/agreement.liquid";

    private final ConsentConfirmation confirmation;
    private final CampaignDirectory campaigns;
    private final CaptureLimits limits;
    private final LinkPages pages;

    ConfirmController(
            ConsentConfirmation confirmation, CampaignDirectory campaigns, CaptureLimits limits, LinkPages pages) {
        this.confirmation = confirmation;
        this.campaigns = campaigns;
        this.limits = limits;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> page(
            @PathVariable("token") String token, HttpServletRequest request, HttpServletResponse response) {
        limits.spendUnknown(request.getRemoteAddr(), response, CaptureCall.of(request));
        Found found = confirmation.find(token);
        return answer(found.standing(), found.standing() == Standing.OPEN ? agreement(found.lead()) : "");
    }

    @PostMapping
    ResponseEntity<String> confirm(
            @PathVariable("token") String token, HttpServletRequest request, HttpServletResponse response) {
        limits.spendUnknown(request.getRemoteAddr(), response, CaptureCall.of(request));
        Found before = confirmation.find(token);
        if (before.standing() != Standing.OPEN) {
            return answer(before.standing(), "");
        }
        String text = agreement(before.lead());
        Standing standing =
                confirmation.confirm(token, text, request.getRemoteAddr()).standing();
        return standing == Standing.OPEN ? page(HttpStatus.OK, "thanks", "") : answer(standing, "");
    }

    @ExceptionHandler
    ResponseEntity<String> tooMany(TooManyRequests wait) {
        ResponseEntity<String> page = page(HttpStatus.TOO_MANY_REQUESTS, "wait", "");
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.secondsToWait()))
                .body(page.getBody());
    }

    private ResponseEntity<String> answer(Standing standing, String agreement) {
        HttpStatus status =
                switch (standing) {
                    case OPEN, CONFIRMED -> HttpStatus.OK;
                    case EXPIRED, NOT_NEEDED -> HttpStatus.GONE;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                };
        return page(status, standing.name().toLowerCase(Locale.ROOT), agreement);
    }

    /** @param standing which of the page's texts is shown */
    private ResponseEntity<String> page(HttpStatus status, String standing, String agreement) {
        return pages.page(status, PAGE, Map.of("standing", standing, "agreement", agreement));
    }

    /** What a person agrees to, as plain text. */
    private String agreement(Lead lead) {
        return pages.text(AGREEMENT, Map.of("campaign_name", campaign(lead)));
    }

    private String campaign(Lead lead) {
        return campaigns.find(lead.campaignId()).map(CampaignInfo::name).orElse("what you asked for");
    }
}
