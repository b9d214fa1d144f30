package dev.baton.intake.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.audit.AuditLog;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.OwnField;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The forms of campaigns; one that nobody has changed is as every campaign's is at first. */
@Component
public class Forms {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final FormWords words;
    private final ObjectMapper json;
    private final Clock clock;

    Forms(JdbcClient jdbc, AuditLog audit, FormWords words, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** @param version counts the changes; it comes with each lead as {@code form_version} */
    record Kept(FormSettings settings, int version) {}

    public Kept of(String campaignId) {
        return jdbc.sql("select settings, version from web_form where campaign_id = ?")
                .param(campaignId)
                .query((row, number) -> new Kept(read(row.getString(1)), row.getInt(2)))
                .optional()
                .orElseGet(() -> new Kept(FormSettings.initial(), 0));
    }

    @Transactional
    public Kept save(CampaignInfo campaign, FormSettings settings, String by) {
        String campaignId = campaign.id();
        FormSettings tidy = settings.check(
                words.names(), campaign.ownFields().stream().map(OwnField::key).collect(Collectors.toSet()));
        jdbc.sql(
                        """
                        insert into web_form (campaign_id, settings, version, updated_by, updated_at)
                        values (?, ?::jsonb, 1, ?, ?)
                        on conflict (campaign_id) do update
                        set settings = excluded.settings, version = web_form.version + 1,
                            updated_by = excluded.updated_by, updated_at = excluded.updated_at
                        """)
                .params(campaignId, written(tidy), by, OffsetDateTime.now(clock))
                .update();
        audit.record(by, "web_form_changed", "campaign", campaignId);
        return of(campaignId);
    }

    /** Leads by the form they came by: landing page, contact form, modal. */
    Map<String, Long> leads(String campaignId) {
        Map<String, Long> counts = new TreeMap<>();
        FormKind.ALL.forEach(kind -> counts.put(kind, 0L));
        jdbc.sql("select source, count(*) from lead_view where campaign_id = ? and source in (?, ?, ?) group by source")
                .params(campaignId, FormKind.ALL.get(0), FormKind.ALL.get(1), FormKind.ALL.get(2))
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private FormSettings read(String settings) {
        try {
            return json.readValue(settings, FormSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The settings of a form cannot be read", e);
        }
    }

    private String written(FormSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The settings of a form cannot be written", e);
        }
    }
}
