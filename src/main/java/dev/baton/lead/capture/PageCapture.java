package dev.baton.lead.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.CampaignDirectory.CampaignInfo;
import dev.baton.shared.Conflict;
import dev.baton.shared.Forbidden;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.web.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** The way in for pages of Baton's own: the limits, waits, bot trap and checks of the API, without a call to itself. */
@Component
public class PageCapture {

    private final CaptureGate gate;
    private final LeadPost post;
    private final CaptureOutcomes outcomes;
    private final CaptureSettings settings;

    PageCapture(CaptureGate gate, LeadPost post, CaptureOutcomes outcomes, CaptureSettings settings) {
        this.gate = gate;
        this.post = post;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /**
     * The lead is committed.
     *
     * @param repeated the person is a lead of this campaign already
     * @param expectedResponseTime when they will hear of us, in words
     * @param contactMethod {@code email} or {@code phone}
     */
    public record Taken(boolean repeated, String expectedResponseTime, String contactMethod) {}

    /** Lets pages of the campaign's allowed origins read what this request is answered with. */
    public void answersFor(CampaignInfo campaign, HttpServletRequest request) {
        CaptureCall.of(request).campaignIs(campaign);
    }

    /**
     * Takes a lead in; every refusal comes as the failure of the future.
     *
     * @param body as the API takes it
     * @param own what the page itself has found wrong
     */
    public CompletableFuture<Taken> take(
            CampaignInfo campaign,
            JsonNode body,
            List<Problem> own,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<TooManyRequests> wait = outcomes.mustWait(request);
        if (wait.isPresent()) {
            return CompletableFuture.failedFuture(wait.get());
        }
        return admitted(campaign, body, own, request, response)
                .whenComplete((taken, failure) -> outcomes.note(request, status(taken, failure), false));
    }

    /** As the API answers it. */
    public static int statusOf(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof InvalidInput) {
            return 400;
        } else if (cause instanceof Forbidden) {
            return 403;
        } else if (cause instanceof Conflict) {
            return 409;
        } else if (cause instanceof TooManyRequests) {
            return 429;
        }
        return cause instanceof TransientDataAccessException ? 503 : 500;
    }

    private static int status(Taken taken, Throwable failure) {
        if (failure != null) {
            return statusOf(failure);
        }
        return taken.repeated() ? 409 : 201;
    }

    private CompletableFuture<Taken> admitted(
            CampaignInfo campaign,
            JsonNode body,
            List<Problem> own,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Sender sender = gate.admitToPage(request, response, campaign);
            LeadRequest.Read read = read(body, own, sender, CaptureCall.of(request));
            NextSteps next = NextSteps.of(read.lead(), settings);
            Captured captured = post.take(read, sender, null);
            return CompletableFuture.completedFuture(
                    new Taken(captured.repeated(), next.expectedResponseTime(), next.contactMethod()));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
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
