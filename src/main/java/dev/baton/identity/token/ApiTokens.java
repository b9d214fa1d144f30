package dev.baton.identity.token;

import dev.baton.audit.AuditLog;
import dev.baton.identity.PermissionSchema;
import dev.baton.identity.Person;
import dev.baton.identity.PersonAccess;
import dev.baton.shared.Conflict;
import dev.baton.shared.NotFound;
import dev.baton.shared.token.RandomToken;
import dev.baton.shared.token.TokenHash;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of programs: shown once, kept as a hash, looked up with every request so that a revocation counts at once. */
@Component
public class ApiTokens {

    public static final String PREFIX = "baton_";

    private static final int BYTES = 32;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final PersonAccess access;
    private final AuditLog audit;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, PersonAccess access, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token without its secret. */
    record Known(
            UUID id,
            String name,
            @ArraySchema(schema = @Schema(ref = PermissionSchema.REFERENCE)) List<String> permissions,
            @Nullable Integer limitPerMinute,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /**
     * What a program may do with its token.
     *
     * @param limitPerMinute how many leads it may post a minute; {@code null} for as many as it likes
     */
    public record Admitted(UUID id, String name, List<String> permissions, Integer limitPerMinute) {}

    List<Known> all() {
        return jdbc.sql("select * from api_token order by revoked_at nulls first, created_at desc")
                .query((row, number) -> known(row))
                .list();
    }

    /** @return the token itself, which is nowhere kept */
    @Transactional
    public String create(ApiTokenForm.Checked form, String by) {
        String token = PREFIX + RandomToken.of(BYTES);
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            jdbc.sql("insert into api_token (id, name, hash, permissions, limit_per_minute, created_by, created_at,"
                            + " expires_at) values (?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?)")
                    .params(
                            id,
                            form.name(),
                            TokenHash.of(token),
                            String.join(",", form.permissions()),
                            form.limitPerMinute(),
                            by,
                            now,
                            form.days() == null ? null : now.plusDays(form.days()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("There is a token of this name; revoke it first, or choose another name");
        }
        audit.record(by, "api_token_created", "api_token", id.toString());
        return token;
    }

    @Transactional
    public void revoke(UUID id, String by) {
        int revoked = jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                .params(OffsetDateTime.now(clock), id)
                .update();
        if (revoked == 0) {
            throw new NotFound("There is no such token, or it is revoked already");
        }
        audit.record(by, "api_token_revoked", "api_token", id.toString());
    }

    /** Empty for a token that is unknown, revoked or over, or whose maker is gone or shut out. */
    @Transactional
    public Optional<Admitted> admit(String token) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Known> found = good("t.hash = ?", TokenHash.of(token), now);
        found.ifPresent(known -> jdbc.sql(
                        "update api_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
                .params(now, known.id(), now.minus(USE_NOTED_EVERY))
                .update());
        return found.flatMap(this::admitted);
    }

    /** As {@link #admit}, of one that came before. */
    @Transactional(readOnly = true)
    public Optional<Admitted> admitted(UUID id) {
        return good("t.id = ?", id, OffsetDateTime.now(clock)).flatMap(this::admitted);
    }

    private Optional<Known> good(String which, Object value, OffsetDateTime now) {
        return jdbc.sql("select t.* from api_token t where " + which + " and t.revoked_at is null"
                        + " and (t.expires_at is null or t.expires_at > ?)"
                        + " and not exists (select 1 from person_access a where a.username = t.created_by and a.ended)")
                .params(value, now)
                .query((row, number) -> known(row))
                .optional();
    }

    private Optional<Admitted> admitted(Known token) {
        return access.active(token.createdBy()).map(maker -> admitted(token, maker));
    }

    /** No more than its maker may do now, whatever the token was made for. */
    private static Admitted admitted(Known token, Person maker) {
        List<String> permissions = token.permissions().stream()
                .filter(permission -> maker.roles().stream()
                        .anyMatch(role -> role.permissions().contains(permission)))
                .toList();
        return new Admitted(token.id(), token.name(), permissions, token.limitPerMinute());
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("permissions").getArray()),
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
