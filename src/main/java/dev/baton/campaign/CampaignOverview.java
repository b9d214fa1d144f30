package dev.baton.campaign;

import dev.baton.identity.People;
import dev.baton.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far a campaign has come (000, overview tab). Processed: a rep has taken the lead, or it is closed. The pace is
 * leads processed a day since the first lead came; days left is what remains at that pace.
 */
@Component
class CampaignOverview {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    CampaignOverview(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    record Distribution(long prospect, long hot, long warm, long active) {}

    record Working(long pending, long accepted, long working, long completed, long declined, long unassigned) {}

    record Overview(
            Distribution distribution,
            long total,
            long processed,
            long remaining,
            @Nullable String manager,
            double percentDone,
            @Nullable Double perDay,
            @Nullable Long daysLeft,
            Working working) {}

    Map<String, Long> leadCounts() {
        return jdbc
                .sql(
                        "select campaign_id, count(*) as leads from lead_view where merged_into is null group by campaign_id")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Overview of(Campaign campaign) {
        String manager = campaign.manager == null
                ? null
                : people.find(campaign.manager).map(Person::displayName).orElse(campaign.manager);
        return jdbc.sql(
                        """
                        select count(*) as total,
                            count(*) filter (where assigned_to is null and closed_at is null and grade in ('C', 'D')) as prospect,
                            count(*) filter (where assigned_to is null and closed_at is null and grade = 'A') as hot,
                            count(*) filter (where assigned_to is null and closed_at is null and grade = 'B') as warm,
                            count(*) filter (where assigned_to is not null and closed_at is null) as active,
                            count(*) filter (where assigned_to is not null or closed_at is not null) as processed,
                            count(*) filter (where offered_to is not null) as pending,
                            count(*) filter (where assigned_to is not null) as accepted,
                            count(*) filter (where assigned_to is not null and closed_at is null and status <> 'new') as working,
                            count(*) filter (where closed_at is not null) as completed,
                            count(*) filter (where assigned_to is null and offered_to is null and closed_at is null) as unassigned,
                            min(created_at) as first_lead,
                            (select count(*) from lead_offer_view o join lead_view d on d.id = o.lead_id
                                where d.campaign_id = ? and o.answer = 'declined') as declined
                        from lead_view where campaign_id = ? and merged_into is null
                        """)
                .params(campaign.id, campaign.id)
                .query((row, number) -> overview(row, manager))
                .single();
    }

    private Overview overview(ResultSet row, String manager) throws SQLException {
        long total = row.getLong("total");
        long processed = row.getLong("processed");
        Instant first = processed == 0 ? null : row.getTimestamp("first_lead").toInstant();
        CampaignProgress progress = CampaignProgress.of(total, processed, first, clock.instant());
        return new Overview(
                new Distribution(
                        row.getLong("prospect"), row.getLong("hot"), row.getLong("warm"), row.getLong("active")),
                total,
                processed,
                total - processed,
                manager,
                progress.percentDone(),
                progress.perDay(),
                progress.daysLeft(),
                new Working(
                        row.getLong("pending"),
                        row.getLong("accepted"),
                        row.getLong("working"),
                        row.getLong("completed"),
                        row.getLong("declined"),
                        row.getLong("unassigned")));
    }
}
