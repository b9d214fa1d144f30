package dev.baton.campaign;

import dev.baton.assignment.RefusedOffers;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.lead.list.LeadCategory;
import dev.baton.lead.list.LeadFigures;
import dev.baton.lead.list.LeadFigures.Figures;
import dev.baton.lead.list.ProgressGroup;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far a campaign has come (000, overview tab). What the figures mean is said in {@link ProgressGroup}; each is the
 * total of the list that it opens. The pace is leads processed a day since the first lead came; days left is what remains
 * at that pace.
 */
@Component
class CampaignOverview {

    private final JdbcClient jdbc;
    private final LeadFigures figures;
    private final RefusedOffers refused;
    private final People people;
    private final Clock clock;

    CampaignOverview(JdbcClient jdbc, LeadFigures figures, RefusedOffers refused, People people, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.refused = refused;
        this.people = people;
        this.clock = clock;
    }

    record Distribution(long prospect, long hot, long warm, long active) {

        static Distribution of(Figures leads) {
            return new Distribution(
                    leads.of(LeadCategory.PROSPECT),
                    leads.of(LeadCategory.HOT),
                    leads.of(LeadCategory.WARM),
                    leads.of(LeadCategory.ACTIVE));
        }
    }

    /** Where the leads are: each is in one of these. */
    record Work(long pending, long accepted, long working, long unassigned, long won, long lost) {

        static Work of(Figures leads) {
            return new Work(
                    leads.of(ProgressGroup.PENDING),
                    leads.of(ProgressGroup.ACCEPTED),
                    leads.of(ProgressGroup.WORKING),
                    leads.of(ProgressGroup.UNASSIGNED),
                    leads.of(ProgressGroup.WON),
                    leads.of(ProgressGroup.LOST));
        }
    }

    record Overview(
            Distribution distribution,
            long total,
            long processed,
            long remaining,
            @Nullable String manager,
            double percentDone,
            @Nullable Double perDay,
            @Nullable Long daysLeft,
            Work work,
            List<LeadFigures.Revenue> revenue,
            RefusedOffers.Counts refused) {}

    Map<String, Long> leadCounts(Collection<String> campaignIds) {
        return jdbc
                .sql("select campaign_id, count(*) as leads from lead_view"
                        + " where campaign_id = any(?) and merged_into is null group by campaign_id")
                .param(campaignIds.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the won leads are worth, by campaign and currency. */
    Map<String, List<LeadFigures.Revenue>> revenues(Collection<String> campaignIds) {
        return figures.revenues(campaignIds);
    }

    Overview of(Campaign campaign) {
        Figures leads = figures.of(campaign.id);
        long processed = leads.of(ProgressGroup.PROCESSED);
        CampaignProgress progress = CampaignProgress.of(leads.total(), processed, leads.first(), clock.instant());
        return new Overview(
                Distribution.of(leads),
                leads.total(),
                processed,
                leads.of(ProgressGroup.REMAINING),
                managerName(campaign),
                progress.percentDone(),
                progress.perDay(),
                progress.daysLeft(),
                Work.of(leads),
                revenues(List.of(campaign.id)).getOrDefault(campaign.id, List.of()),
                refused.counts(campaign.id));
    }

    private @Nullable String managerName(Campaign campaign) {
        return campaign.manager == null
                ? null
                : people.find(campaign.manager).map(Person::displayName).orElse(campaign.manager);
    }
}
