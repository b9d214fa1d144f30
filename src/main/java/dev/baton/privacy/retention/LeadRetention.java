package dev.baton.privacy.retention;

import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.privacy.PersonLeads;
import dev.baton.lead.process.LeadStopping;
import dev.baton.privacy.erasure.PersonErasure;
import dev.baton.subject.Retained;
import dev.baton.subject.RetentionSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leads whose last activity is longer ago than their campaign keeps them; not those in work, nor those under hold. That
 * their score faded meanwhile is no activity.
 */
@Component
class LeadRetention implements Retained {

    /** A lead goes together with those that it is merged with: none of them may have a reason to stay. */
    private static final String DUE =
            """
            with kept as (select * from unnest(cast(? as text[]), cast(? as int[])) as k (campaign_id, days))
            select l.id from lead_view l where l.anonymised_at is null and l.merged_into is null and %s
                and not exists (select 1 from lead_view m where m.merged_into = l.id and not (%s))
            order by l.updated_at limit ? for update skip locked
            """;

    private static final String OVER =
            """
            %1$s.updated_at < cast(? as timestamptz)
                    - make_interval(days => (select days from kept where kept.campaign_id = %1$s.campaign_id))
                and not exists (select 1 from lead_activity_view a where a.lead_id = %1$s.id and a.activity_type <> 'scored'
                    and a.created_at >= cast(? as timestamptz)
                    - make_interval(days => (select days from kept where kept.campaign_id = %1$s.campaign_id)))
                and not exists (select 1 from legal_hold_view h where h.lead_id = %1$s.id)
                and not (%1$s.assigned_to is not null and %1$s.merged_into is null
                    and %1$s.status not in ('closed_won', 'closed_lost'))
            """;

    private final JdbcClient jdbc;
    private final CampaignDirectory directory;
    private final PersonLeads persons;
    private final PersonErasure erasure;
    private final LeadStopping stopping;
    private final RetentionSettings settings;
    private final Clock clock;

    LeadRetention(
            JdbcClient jdbc,
            CampaignDirectory directory,
            PersonLeads persons,
            PersonErasure erasure,
            LeadStopping stopping,
            RetentionSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.persons = persons;
        this.erasure = erasure;
        this.stopping = stopping;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "leads";
    }

    @Override
    public int removeNext(int most) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<CampaignInfo> campaigns = directory.all();
        List<String> due = jdbc.sql(DUE.formatted(OVER.formatted("l"), OVER.formatted("m")))
                .params(
                        campaigns.stream().map(CampaignInfo::id).toArray(String[]::new),
                        campaigns.stream()
                                .map(campaign -> campaign.rules().retentionDays())
                                .toArray(Integer[]::new),
                        now,
                        now,
                        now,
                        now,
                        most)
                .query(String.class)
                .list();
        if (due.isEmpty()) {
            return 0;
        }
        var subject = persons.of(due);
        stopping.stop(subject.leadIds(), "Kept long enough");
        if (settings.leads() == RetentionSettings.Leads.ERASE) {
            erasure.erase(subject);
        } else {
            erasure.anonymise(subject);
        }
        return subject.leadIds().size();
    }
}
