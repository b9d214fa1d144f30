package dev.baton.lead.consent;

import dev.baton.seal.Sealer;
import dev.baton.shared.token.RandomToken;
import dev.baton.shared.token.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links by which leads confirm, one a lead: the hash to find it by, sealed beside it for the mail that carries it. */
@Component
public class Confirmations {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final ConfirmationSettings settings;
    private final Clock clock;

    Confirmations(JdbcClient jdbc, Sealer sealer, ConfirmationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How it stands with a lead that is to confirm.
     *
     * @param asked how often the mail was sent, or is about to be
     * @param from the address whose visitor confirmed
     */
    public record Confirmation(
            String leadId, int asked, Instant askedAt, Instant expiresAt, Instant confirmedAt, String from) {}

    /** The lead's link counts anew from now on. @return how often it was asked, with this time */
    int ask(String leadId) {
        String token = RandomToken.of(TOKEN_BYTES);
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql(
                        """
                        insert into consent_confirmation (lead_id, token_hash, token_sealed, asked, asked_at, expires_at)
                        values (?, ?, ?, 1, ?, ?)
                        on conflict (lead_id) do update set asked = consent_confirmation.asked + 1,
                            asked_at = excluded.asked_at, expires_at = excluded.expires_at
                        returning asked
                        """)
                .params(
                        leadId,
                        TokenHash.of(token),
                        sealer.sealText(tokenPlace(leadId), token),
                        now,
                        now.plus(settings.validFor()))
                .query(Integer.class)
                .single();
    }

    public Optional<Confirmation> of(String leadId) {
        return jdbc.sql("select * from consent_confirmation where lead_id = ?")
                .param(leadId)
                .query(this::row)
                .optional();
    }

    Optional<Confirmation> byToken(String token) {
        return jdbc.sql("select * from consent_confirmation where token_hash = ?")
                .param(TokenHash.of(token))
                .query(this::row)
                .optional();
    }

    Optional<String> token(String leadId) {
        return jdbc.sql("select token_sealed from consent_confirmation where lead_id = ?")
                .param(leadId)
                .query(byte[].class)
                .optional()
                .map(bytes -> sealer.openText(tokenPlace(leadId), bytes));
    }

    void confirmed(String leadId, String from) {
        jdbc.sql("update consent_confirmation set confirmed_at = ?, confirmed_from_sealed = ? where lead_id = ?")
                .params(OffsetDateTime.now(clock), sealer.sealText(fromPlace(leadId), from), leadId)
                .update();
    }

    private Confirmation row(ResultSet row, int number) throws SQLException {
        String leadId = row.getString("lead_id");
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new Confirmation(
                leadId,
                row.getInt("asked"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                sealer.openText(fromPlace(leadId), row.getBytes("confirmed_from_sealed")));
    }

    private static String tokenPlace(String leadId) {
        return "consent_confirmation/token/" + leadId;
    }

    private static String fromPlace(String leadId) {
        return "consent_confirmation/from/" + leadId;
    }
}
