package dev.baton.intake.form.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.audit.AuditLog;
import dev.baton.lead.campaign.LandingPageMoved;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages of campaigns: a draft, and what is published of it. */
@Component
class LandingPages {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 60;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final LandingSettings settings;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    LandingPages(
            JdbcClient jdbc,
            AuditLog audit,
            LandingSettings settings,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.settings = settings;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** @param published {@code null} while nobody can see the page */
    record Kept(
            String campaignId,
            String slug,
            LandingContent draft,
            LandingContent published,
            Instant draftAt,
            Instant publishedAt) {}

    Optional<Kept> of(String campaignId) {
        return jdbc.sql("select * from landing_page where campaign_id = ?")
                .param(campaignId)
                .query((row, number) -> kept(row))
                .optional();
    }

    /** @throws NotFound also for a page that is not published */
    Kept published(String slug) {
        return jdbc.sql("select * from landing_page where slug = ? and published is not null")
                .param(slug)
                .query((row, number) -> kept(row))
                .optional()
                .orElseThrow(() -> new NotFound("There is no such page"));
    }

    /** @param content checked already */
    @Transactional
    public Kept save(String campaignId, String slug, LandingContent content, String by) {
        if (slug == null || slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            throw new InvalidInput(
                    "slug", "Use small letters, digits and single hyphens, at most " + LONGEST_SLUG + " characters");
        }
        String before = address(campaignId);
        try {
            jdbc.sql(
                            """
                            insert into landing_page (campaign_id, slug, draft, draft_at) values (?, ?, ?::jsonb, ?)
                            on conflict (campaign_id) do update
                            set slug = excluded.slug, draft = excluded.draft, draft_at = excluded.draft_at
                            """)
                    .params(campaignId, slug, written(content), OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("slug", "Another campaign's page has this address; choose another one");
        }
        audit.record(by, "landing_page_changed", "campaign", campaignId);
        return moved(campaignId, before, by);
    }

    @Transactional
    public Kept publish(String campaignId, String by) {
        String before = address(campaignId);
        int changed = jdbc.sql(
                        "update landing_page set published = draft, published_at = ?, published_by = ? where campaign_id = ?")
                .params(OffsetDateTime.now(clock), by, campaignId)
                .update();
        if (changed == 0) {
            throw new Conflict("There is nothing to publish yet; save the page first");
        }
        audit.record(by, "landing_page_published", "campaign", campaignId);
        return moved(campaignId, before, by);
    }

    @Transactional
    public Kept unpublish(String campaignId, String by) {
        String before = address(campaignId);
        int changed = jdbc.sql("update landing_page set published = null, published_at = null, published_by = null"
                        + " where campaign_id = ? and published is not null")
                .param(campaignId)
                .update();
        if (changed == 0) {
            throw new Conflict("The page is not published");
        }
        audit.record(by, "landing_page_unpublished", "campaign", campaignId);
        return moved(campaignId, before, by);
    }

    private Kept moved(String campaignId, String before, String by) {
        String now = address(campaignId);
        if (!Objects.equals(before, now)) {
            events.publishEvent(new LandingPageMoved(campaignId, before, now, by));
        }
        return of(campaignId).orElseThrow();
    }

    /** Where the public sees it; null while nobody does. */
    private String address(String campaignId) {
        return of(campaignId)
                .filter(page -> page.published() != null)
                .map(page -> settings.address(page.slug()))
                .orElse(null);
    }

    private Kept kept(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new Kept(
                row.getString("campaign_id"),
                row.getString("slug"),
                read(row.getString("draft")),
                read(row.getString("published")),
                row.getTimestamp("draft_at").toInstant(),
                published == null ? null : published.toInstant());
    }

    private LandingContent read(String content) {
        try {
            return content == null ? null : json.readValue(content, LandingContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A landing page cannot be read", e);
        }
    }

    private String written(LandingContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A landing page cannot be written", e);
        }
    }
}
