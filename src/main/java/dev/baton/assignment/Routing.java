package dev.baton.assignment;

import dev.baton.assignment.rep.RepLoads;
import dev.baton.assignment.rep.RepRoster;
import dev.baton.identity.rep.RepProfile;
import dev.baton.lead.LeadProfile;
import dev.baton.lead.RoutingReason;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.RoutedReps;
import dev.baton.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ranks the reps for a lead by the rules in {@code rules/routing}: the best free one first, ties by longest wait. */
@Component
public class Routing {

    private static final String SET = "routing";

    private final Rules rules;
    private final RepRoster roster;
    private final RepLoads loads;
    private final CampaignDirectory campaigns;
    private final Clock clock;

    Routing(Rules rules, RepRoster roster, RepLoads loads, CampaignDirectory campaigns, Clock clock) {
        this.rules = rules;
        this.roster = roster;
        this.loads = loads;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** @param offeredBefore reps who had their chance */
    public List<RoutingReason> rank(LeadProfile lead, Collection<String> offeredBefore) {
        return rank(lead, offeredBefore, null);
    }

    /**
     * The same while it is offered. This lead is not counted among those of its rep, who stays ahead of equals: without
     * news about the lead the ranking is as it was.
     *
     * @param offeredTo null when it is not offered
     */
    public List<RoutingReason> rank(LeadProfile lead, Collection<String> offeredBefore, String offeredTo) {
        Instant now = clock.instant();
        CampaignInfo campaign = campaigns.find(lead.campaignId()).orElseThrow();
        RoutedReps allowed = lead.enquiry().chosenReps().isEmpty()
                ? campaign.reps()
                : RoutedReps.these(lead.enquiry().chosenReps());
        List<RepCandidate> candidates = roster.reps().stream()
                .filter(rep -> allowed.allows(rep.username()))
                .map(rep -> candidate(rep, now, offeredBefore, rep.username().equals(offeredTo) ? 1 : 0))
                .toList();
        List<Object> facts = new ArrayList<>(candidates);
        facts.add(toRoute(lead, campaign));
        Map<String, List<RepAdvice>> advice =
                rules.run(SET, facts, RepAdvice.class).stream().collect(Collectors.groupingBy(RepAdvice::username));
        List<RoutingReason> ranking = candidates.stream()
                .map(rep -> reason(rep, advice.getOrDefault(rep.username(), List.of())))
                .sorted(bestFirst(offeredTo))
                .toList();
        return Ties.explained(ranking, loads::of, offeredTo);
    }

    private Comparator<RoutingReason> bestFirst(String offeredTo) {
        return Comparator.comparing(RoutingReason::eligible)
                .reversed()
                .thenComparing(RoutingReason::points, Comparator.reverseOrder())
                .thenComparing(reason -> !reason.username().equals(offeredTo))
                .thenComparing(reason -> loads.of(reason.username()).lastOffered())
                .thenComparing(RoutingReason::username);
    }

    private RepCandidate candidate(RepProfile rep, Instant now, Collection<String> offeredBefore, int notCounted) {
        String unavailable = rep.unavailable(now);
        int open = Math.max(0, loads.of(rep.username()).open() - notCounted);
        return new RepCandidate(
                rep.username(),
                unavailable == null ? "" : unavailable,
                rep.languages(),
                rep.regions(),
                rep.services(),
                open,
                open * 100 / Math.max(1, Math.max(open, loads.busiest())),
                rep.maxOpenLeads() == null ? -1 : rep.maxOpenLeads(),
                offeredBefore.contains(rep.username()));
    }

    private static LeadToRoute toRoute(LeadProfile lead, CampaignInfo campaign) {
        return new LeadToRoute(
                lead.grade().name(),
                lead.score(),
                blank(lead.enquiry().details().serviceInterest()),
                blank(lead.region()),
                lead.enquiry().language() == null
                        ? blank(campaign.language())
                        : lead.enquiry().language(),
                campaign.rules().autoAssign(),
                blank(campaign.rules().assignedTo()));
    }

    private static RoutingReason reason(RepCandidate rep, List<RepAdvice> advice) {
        boolean excluded = advice.stream().anyMatch(RepAdvice::excluded);
        String text = advice.stream()
                .filter(one -> one.excluded() == excluded)
                .sorted(Comparator.comparing(RepAdvice::points).reversed().thenComparing(RepAdvice::reason))
                .map(RepAdvice::reason)
                .distinct()
                .collect(Collectors.joining(", "));
        int points = advice.stream().mapToInt(RepAdvice::points).sum();
        return new RoutingReason(rep.username(), points, text, !excluded);
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
