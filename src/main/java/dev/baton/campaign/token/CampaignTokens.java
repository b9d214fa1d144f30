package dev.baton.campaign.token;

import dev.baton.audit.AuditLog;
import dev.baton.shared.Conflict;
import dev.baton.shared.NotFound;
import dev.baton.shared.page.Sorting;
import dev.baton.shared.token.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which programs and pages post leads to a campaign: shown once, kept as a hash, several at a time. */
@Component
public class CampaignTokens {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    CampaignTokens(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** By what a campaign's tokens are sorted. */
    public static final Sorting.Sorted<Known> SORTS = Sorting.inMemory(
                    (Known one) -> one.tokenId().toString())
            .by("name", Known::name)
            .by("created_by", Known::createdBy)
            .by("created_at", Known::createdAt);

    /** A token without its secret. */
    public record Known(
            UUID tokenId,
            String name,
            @Nullable Integer limitPerMinute,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** The only time that the token itself is shown. */
    public record Made(UUID tokenId, String name, String token, @Nullable Instant expiresAt) {}

    /** One that is not revoked, with the hash by which it is known again. */
    public record Good(String campaignId, byte[] hash, Known token) {}

    public List<Known> of(String campaignId) {
        return jdbc.sql("select * from campaign_token where campaign_id = ?"
                        + " order by revoked_at nulls first, created_at desc")
                .param(campaignId)
                .query((row, number) -> known(row))
                .list();
    }

    public List<Good> good() {
        return jdbc.sql("select * from campaign_token where revoked_at is null")
                .query((row, number) -> new Good(row.getString("campaign_id"), row.getBytes("hash"), known(row)))
                .list();
    }

    @Transactional
    public Made create(String campaignId, CampaignTokenForm form, String by) {
        String token = TokenText.make();
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime expires = form.expiresInDays() == null ? null : now.plusDays(form.expiresInDays());
        try {
            jdbc.sql(
                            "insert into campaign_token (id, campaign_id, name, hash, limit_per_minute, created_by, created_at,"
                                    + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(id, campaignId, form.name(), TokenHash.of(token), form.limitPerMinute(), by, now, expires)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("The campaign has a token of this name; revoke it first, or choose another name");
        }
        audit.record(by, "campaign_token_created", "campaign_token", id.toString());
        return new Made(id, form.name(), token, expires == null ? null : expires.toInstant());
    }

    @Transactional
    public void revoke(String campaignId, UUID id, String by) {
        int revoked = jdbc.sql("update campaign_token set revoked_at = ?"
                        + " where id = ? and campaign_id = ? and revoked_at is null")
                .params(OffsetDateTime.now(clock), id, campaignId)
                .update();
        if (revoked == 0) {
            throw new NotFound("The campaign has no such token, or it is revoked already");
        }
        audit.record(by, "campaign_token_revoked", "campaign_token", id.toString());
    }

    @Transactional
    public void noteUse(UUID id, Instant at) {
        OffsetDateTime used = at.atOffset(java.time.ZoneOffset.UTC);
        jdbc.sql(
                        "update campaign_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
                .params(used, id, used)
                .update();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("limit_per_minute", Integer.class),
                row.getString("created_by"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
