package dev.baton.lead.capture.gate.limit;

import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** What is found out about a request to post a lead on its way through; it travels with the request. */
public final class CaptureCall {

    private static final String ATTRIBUTE = CaptureCall.class.getName();

    private final List<LimitHeaders.Spent> spent = new ArrayList<>();
    private CampaignInfo campaign;
    private String refusedFor;
    private boolean failedBefore;

    private CaptureCall() {}

    public static CaptureCall of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof CaptureCall known) {
            return known;
        }
        CaptureCall call = new CaptureCall();
        request.setAttribute(ATTRIBUTE, call);
        return call;
    }

    /** {@code null} while it is not known. */
    public CampaignInfo campaign() {
        return campaign;
    }

    public void campaignIs(CampaignInfo known) {
        campaign = known;
    }

    /** What of the limits this request has taken so far. */
    List<LimitHeaders.Spent> spent() {
        return spent;
    }

    /** A word for the metric; {@code null} where the status says it all. */
    public String refusedFor() {
        return refusedFor;
    }

    public void refusedFor(String reason) {
        refusedFor = reason;
    }

    public boolean failedBefore() {
        return failedBefore;
    }

    public void hasFailedBefore() {
        failedBefore = true;
    }
}
