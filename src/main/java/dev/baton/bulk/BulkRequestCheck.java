package dev.baton.bulk;

import dev.baton.assignment.task.LeadHandover;
import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkParameters;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.list.LeadFilter;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.tag.LeadTags;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads what is wanted, and tells everything that is wrong with it at once. */
@Component
public class BulkRequestCheck {

    private static final int MOST_ASSIGNEES = 100;

    private final LeadHandover handover;
    private final CampaignDirectory campaigns;

    public BulkRequestCheck(LeadHandover handover, CampaignDirectory campaigns) {
        this.handover = handover;
        this.campaigns = campaigns;
    }

    public record Checked(BulkAction action, BulkParameters parameters) {}

    /** @throws InvalidInput naming each field that is wrong */
    public Checked check(BulkRequest request) {
        List<Problem> problems = new ArrayList<>();
        checkSet(request, problems);
        BulkAction action = collect(problems, () -> BulkAction.of(request.action()));
        BulkParameters parameters = action == null ? null : collect(problems, () -> parameters(action, request));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Checked(action, parameters);
    }

    private static void checkSet(BulkRequest request, List<Problem> problems) {
        List<String> ids = request.leadIds();
        if ((ids == null) == (request.filter() == null)) {
            problems.add(new Problem("lead_ids", "Please give either lead_ids or a filter"));
        } else if (ids != null && ids.isEmpty()) {
            problems.add(new Problem("lead_ids", "Please pick at least one lead"));
        } else if (ids != null && ids.size() > LeadFilter.MOST_PICKED) {
            problems.add(new Problem("lead_ids", "Please pick at most 10,000 leads, or take all that match a filter"));
        } else if (ids != null && ids.stream().anyMatch(Objects::isNull)) {
            problems.add(new Problem("lead_ids", "One of the ids is missing"));
        }
    }

    private BulkParameters parameters(BulkAction action, BulkRequest request) {
        boolean accepted = Boolean.TRUE.equals(request.alsoAccepted());
        return switch (action) {
            case ASSIGN -> BulkParameters.of(assignees(request.assignees()), accepted, null, null, null);
            case MOVE -> BulkParameters.of(null, false, campaign(request.campaignId()), null, null);
            case CHANGE_STATUS -> change(request);
            case TAG, UNTAG -> BulkParameters.of(null, false, null, null, LeadTags.required(request.tag()));
            case DELETE -> BulkParameters.of(null, accepted, null, null, null);
            case UNDO -> BulkParameters.NONE;
        };
    }

    private List<String> assignees(List<String> given) {
        if (given == null || given.isEmpty()) {
            throw new InvalidInput("assignees", "Please choose one rep or several");
        }
        if (given.size() > MOST_ASSIGNEES) {
            throw new InvalidInput("assignees", "Please choose at most " + MOST_ASSIGNEES + " reps");
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (!handover.isRep(given.get(i))) {
                problems.add(new Problem("assignees[" + i + "]", "This is no rep who can sign in; choose another"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return given.stream().distinct().toList();
    }

    private String campaign(String campaignId) {
        CampaignInfo campaign = campaigns
                .find(Objects.toString(campaignId, ""))
                .orElseThrow(() -> new InvalidInput("campaign_id", "There is no such campaign"));
        if (!campaign.isActive()) {
            throw new InvalidInput("campaign_id", "This campaign is " + campaign.status() + " and takes no leads");
        }
        return campaign.id();
    }

    /** Whether a lead's campaign has another currency is seen only with the lead. */
    private static BulkParameters change(BulkRequest request) {
        String status = status(request.status());
        Deal deal = Deal.of(request.dealValue(), request.dealCurrency(), "KWD"); // of all usual ones the most decimals
        if (!deal.equals(Deal.NONE) && !LeadStatus.CLOSED_WON.apiName().equals(status)) {
            throw new InvalidInput("deal_value", "Only a won lead has a deal's value; choose the status closed_won");
        }
        return new BulkParameters(null, false, null, status, null, request.dealValue(), request.dealCurrency());
    }

    private static String status(String status) {
        LeadStatus wanted = LeadStatus.of(status);
        if (wanted == LeadStatus.NEW) {
            throw new InvalidInput("status", "No lead can become new again; undo the job that changed it");
        }
        return wanted.apiName();
    }

    private static <T> T collect(List<Problem> problems, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
            return null;
        }
    }
}
