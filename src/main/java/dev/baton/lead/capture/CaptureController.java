package dev.baton.lead.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.audit.AuditLog;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.body.CaptureBody;
import dev.baton.lead.capture.body.LeadRequest;
import dev.baton.lead.capture.gate.CaptureGate;
import dev.baton.lead.capture.gate.CapturePaths;
import dev.baton.lead.capture.gate.Sender;
import dev.baton.lead.capture.gate.limit.CaptureCall;
import dev.baton.lead.capture.group.Captured;
import dev.baton.shared.Conflict;
import dev.baton.shared.NotFound;
import dev.baton.shared.web.ApiError;
import dev.baton.shared.web.TooManyRequests;
import dev.baton.shared.web.idempotency.IdempotencyKey;
import dev.baton.shared.web.idempotency.UnkeyedPosts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One lead, entered by hand or posted by a form or a program (002, lead capture endpoint; features C1, C13). */
@RestController
class CaptureController {

    private final LeadPost post;
    private final LeadAccess access;
    private final CampaignDirectory campaigns;
    private final CaptureGate gate;
    private final CaptureSettings settings;
    private final ObjectMapper json;
    private final AuditLog audit;

    CaptureController(
            LeadPost post,
            LeadAccess access,
            CampaignDirectory campaigns,
            CaptureGate gate,
            CaptureSettings settings,
            ObjectMapper json,
            AuditLog audit) {
        this.post = post;
        this.access = access;
        this.campaigns = campaigns;
        this.gate = gate;
        this.settings = settings;
        this.json = json;
        this.audit = audit;
    }

    /** Their keys are committed with the leads; visits are counted and not kept. */
    @Bean
    static UnkeyedPosts capturesAndVisits() {
        return UnkeyedPosts.of(CapturePaths.LEADS, CapturePaths.VISITS);
    }

    /**
     * The lead is committed.
     *
     * @param offeredTo the rep who is asked; only told to those who are signed in
     * @param warnings what of the request was left out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            boolean success,
            String leadId,
            String message,
            @Nullable NextSteps nextSteps,
            @Nullable String offeredTo,
            @Nullable List<String> warnings) {}

    /** Answered when the lead is committed, in one piece: written as an object, the answer would leave in two. */
    @PostMapping(path = CapturePaths.LEADS)
    @CaptureDescription
    ResponseEntity<byte[]> capture(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key)
            throws IOException {
        CaptureBody body = CaptureBody.of(request);
        CampaignInfo campaign =
                Optional.ofNullable(body.campaignId()).flatMap(campaigns::find).orElse(null);
        Sender sender = gate.admit(request, response, campaign);
        LeadRequest.Read read = post.read(body.json(), sender, CaptureCall.of(request));
        IdempotencyKey named = IdempotencyKey.of(sender.keysOf(campaign), key, body.bytes());
        try {
            gate.requireRoom(sender, campaign, response, CaptureCall.of(request));
        } catch (Conflict | TooManyRequests refused) {
            return answer(post.answered(named).orElseThrow(() -> refused), read, sender);
        }
        return answer(post.take(read, sender, named), read, sender);
    }

    private ResponseEntity<byte[]> answer(Captured captured, LeadRequest.Read read, Sender sender)
            throws JsonProcessingException {
        if (captured.repeated()) {
            return repeated(captured.leadId(), sender);
        }
        if (sender.isPerson()) {
            audit.recordApart(sender.user().username(), "lead_entered", "lead", captured.leadId(), "done");
        }
        Answer answer = new Answer(
                true,
                captured.leadId(),
                "Lead captured successfully",
                NextSteps.of(read.lead(), settings),
                sender.isSignedIn() ? captured.offeredTo() : null,
                read.warnings());
        return ResponseEntity.created(address(captured.leadId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(answer));
    }

    private ResponseEntity<byte[]> repeated(String leadId, Sender sender) throws JsonProcessingException {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_JSON);
        boolean known = mayKnow(leadId, sender);
        if (known) {
            answer.location(address(leadId));
        }
        ApiError duplicate = ApiError.duplicate(words(leadId, sender, known), known ? leadId : null);
        return answer.body(json.writeValueAsBytes(duplicate));
    }

    private static String words(String leadId, Sender sender, boolean known) {
        if (sender.kind() == Sender.Kind.ANYBODY) {
            return "You have sent this already; we will get in touch with you";
        }
        return "This person is a lead of this campaign already" + (known ? ": " + leadId : ", with a colleague");
    }

    private boolean mayKnow(String leadId, Sender sender) {
        if (!sender.isSignedIn()) {
            return sender.kind() == Sender.Kind.CAMPAIGN_TOKEN;
        }
        try {
            access.visible(leadId, sender.user());
            return true;
        } catch (NotFound somebodyElses) {
            return false;
        }
    }

    private static URI address(String leadId) {
        return URI.create(CapturePaths.LEADS + "/" + leadId);
    }
}
