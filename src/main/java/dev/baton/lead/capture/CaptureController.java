package dev.baton.lead.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.LeadPage;
import dev.baton.lead.NewLead;
import dev.baton.shared.NotFound;
import dev.baton.shared.web.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Leads that come one by one (002, lead capture endpoint; features C1, C13). */
@RestController
class CaptureController {

    private final LeadRequest requests;
    private final LeadCapture capture;
    private final LeadPage pages;
    private final CaptureSettings settings;

    CaptureController(LeadRequest requests, LeadCapture capture, LeadPage pages, CaptureSettings settings) {
        this.requests = requests;
        this.capture = capture;
        this.pages = pages;
        this.settings = settings;
    }

    /** @param warnings what of the request was left out */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            boolean success,
            String leadId,
            String message,
            NextSteps nextSteps,
            String offeredTo,
            List<String> warnings) {}

    /** Answered when the lead is committed; until then no thread waits for it. */
    @PostMapping(path = "/v1/api/leads", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_CREATE + "')")
    CompletableFuture<ResponseEntity<Object>> capture(
            HttpServletRequest request, @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key)
            throws IOException {
        CurrentUser who = CurrentUser.get();
        byte[] body = CaptureBody.bytes(request.getInputStream(), request.getContentLengthLong());
        LeadRequest.Read read = requests.read(CaptureBody.json(body), who.username(), true);
        NewLead lead = capture.forReps(read.lead(), who);
        return capture.capture(lead, IdempotencyKey.of(who.username(), key, body))
                .thenApply(captured -> answer(captured, read, who));
    }

    private ResponseEntity<Object> answer(Captured captured, LeadRequest.Read read, CurrentUser who) {
        if (captured.repeated()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ApiError.of(HttpStatus.CONFLICT, "DUPLICATE_LEAD", repeated(captured.leadId(), who)));
        }
        return ResponseEntity.created(URI.create("/v1/api/leads/" + captured.leadId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(
                        true,
                        captured.leadId(),
                        "Lead captured successfully",
                        NextSteps.of(read.lead(), settings),
                        captured.offeredTo(),
                        read.warnings()));
    }

    private String repeated(String leadId, CurrentUser who) {
        try {
            pages.visible(leadId, who);
            return "This person is a lead of this campaign already: " + leadId;
        } catch (NotFound somebodyElses) {
            return "This person is a lead of this campaign already, with a colleague";
        }
    }
}
