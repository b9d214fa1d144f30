package dev.baton.lead.hold;

import dev.baton.audit.AuditLog;
import dev.baton.seal.SealedColumn;
import dev.baton.seal.Sealer;
import dev.baton.shared.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads that must stay as they are, a lawsuit being under way: neither a request nor time removes them. */
@Component
public class LegalHolds {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final AuditLog audit;
    private final Clock clock;

    LegalHolds(JdbcClient jdbc, Sealer sealer, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a lead is held, by whom, since when. */
    public record Hold(String reason, String heldBy, Instant heldAt) {}

    public Optional<Hold> of(String leadId) {
        return jdbc.sql("select reason_sealed, held_by, held_at from legal_hold where lead_id = ?")
                .param(leadId)
                .query((row, number) -> new Hold(
                        sealer.openText(place(leadId), row.getBytes(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** Which of these are held. */
    public List<String> held(Collection<String> leadIds) {
        return jdbc.sql("select lead_id from legal_hold where lead_id = any(?) order by lead_id")
                .param(leadIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** @throws Conflict naming the leads that are held */
    public void requireNone(Collection<String> leadIds) {
        List<String> held = held(leadIds);
        if (!held.isEmpty()) {
            throw new Conflict("Under legal hold, so nothing is removed: " + String.join(", ", held)
                    + ". An administrator can end the hold on the lead's page");
        }
    }

    @Transactional
    public void hold(String leadId, String reason, String by) {
        jdbc.sql("insert into legal_hold (lead_id, reason_sealed, held_by, held_at) values (?, ?, ?, ?)"
                        + " on conflict (lead_id) do update set reason_sealed = excluded.reason_sealed")
                .params(leadId, sealer.sealText(place(leadId), reason), by, OffsetDateTime.now(clock))
                .update();
        audit.record(by, "legal_hold_set", "lead", leadId);
    }

    @Transactional
    public void end(String leadId, String by) {
        if (jdbc.sql("delete from legal_hold where lead_id = ?").param(leadId).update() > 0) {
            audit.record(by, "legal_hold_ended", "lead", leadId);
        }
    }

    @Bean
    static SealedColumn legalHoldReason() {
        return new SealedColumn("legal_hold", "reason_sealed", "'legal_hold/reason/' || lead_id");
    }

    private static String place(String leadId) {
        return "legal_hold/reason/" + leadId;
    }
}
