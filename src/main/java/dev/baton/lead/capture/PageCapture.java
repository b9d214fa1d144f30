package dev.baton.lead.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.body.LeadRequest;
import dev.baton.lead.capture.gate.CaptureGate;
import dev.baton.lead.capture.gate.CaptureOutcomes;
import dev.baton.lead.capture.gate.Sender;
import dev.baton.lead.capture.gate.limit.CaptureCall;
import dev.baton.shared.Conflict;
import dev.baton.shared.Forbidden;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.database.DatabaseAway;
import dev.baton.shared.web.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** The way in for pages of Baton's own: the limits, waits, bot trap and checks of the API, without a call to itself. */
@Component
public class PageCapture {

    private final CaptureGate gate;
    private final LeadPost post;
    private final CaptureOutcomes outcomes;

    PageCapture(CaptureGate gate, LeadPost post, CaptureOutcomes outcomes) {
        this.gate = gate;
        this.post = post;
        this.outcomes = outcomes;
    }

    /** Lets pages of the campaign's allowed origins read what this request is answered with. */
    public void answersFor(CampaignInfo campaign, HttpServletRequest request) {
        CaptureCall.of(request).campaignIs(campaign);
    }

    /**
     * Takes a lead in, or throws what the API would refuse it with.
     *
     * @param body as the API takes it
     * @param own what the page itself has found wrong
     * @return whether the lead is new; otherwise the person is a lead of this campaign already
     */
    public boolean take(
            CampaignInfo campaign,
            JsonNode body,
            List<Problem> own,
            HttpServletRequest request,
            HttpServletResponse response) {
        outcomes.mustWait(request, response).ifPresent(wait -> {
            throw wait;
        });
        try {
            boolean fresh = admitted(campaign, body, own, request, response);
            outcomes.note(request, fresh ? 201 : 409, false);
            return fresh;
        } catch (RuntimeException refused) {
            outcomes.note(request, statusOf(refused), false);
            throw refused;
        }
    }

    /** As the API answers it. */
    public static int statusOf(RuntimeException cause) {
        if (cause instanceof InvalidInput) {
            return 400;
        } else if (cause instanceof Forbidden) {
            return 403;
        } else if (cause instanceof Conflict) {
            return 409;
        } else if (cause instanceof TooManyRequests) {
            return 429;
        }
        return cause instanceof TransientDataAccessException || DatabaseAway.isCauseOf(cause) ? 503 : 500;
    }

    private boolean admitted(
            CampaignInfo campaign,
            JsonNode body,
            List<Problem> own,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sender sender = gate.admitToPage(request, response, campaign);
        LeadRequest.Read read = read(body, own, sender, CaptureCall.of(request));
        return !post.take(read, sender, null).repeated();
    }

    private LeadRequest.Read read(JsonNode body, List<Problem> own, Sender sender, CaptureCall call) {
        List<Problem> problems = new ArrayList<>(own);
        LeadRequest.Read read = null;
        try {
            read = post.read(body, sender, call);
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return read;
    }
}
