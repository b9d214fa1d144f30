package dev.baton.audit;

import dev.baton.seal.BlindIndex;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who did or read what that must be accounted for, and from where. Written in the transaction of the deed, sealed, and
 * chained a moment later. It holds ids and counts, never a personal value.
 */
@Component
public class AuditLog {

    private static final String INSERT =
            """
            with entry as (
                insert into audit_log (id, at, username, action, subject_type, subject_id, outcome, request_id,
                    address_index, seal)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
            insert into audit_pending (audit_id) select id from entry
            """;

    private final JdbcClient jdbc;
    private final AuditSeals seals;
    private final BlindIndex fingerprints;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, AuditSeals seals, BlindIndex fingerprints, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    public void record(String username, String action, String subjectType, String subjectId) {
        write(username, action, subjectType, subjectId, "done");
    }

    /** In a transaction of its own: what was refused or failed is rolled back, the entry is not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(String username, String action, String subjectType, String subjectId, String outcome) {
        write(username, action, subjectType, subjectId, outcome);
    }

    private void write(String username, String action, String subjectType, String subjectId, String outcome) {
        long id =
                jdbc.sql("select nextval('audit_log_id_seq')").query(Long.class).single();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = new AuditEntry(
                id, at, username, action, subjectType, subjectId, outcome, MDC.get("requestId"), address());
        jdbc.sql(INSERT)
                .params(
                        id,
                        at.atOffset(ZoneOffset.UTC),
                        username,
                        action,
                        subjectType,
                        subjectId,
                        outcome,
                        entry.requestId(),
                        entry.addressIndex(),
                        seals.entry(entry))
                .update();
    }

    private byte[] address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? fingerprints.of("audit-address", call.getRequest().getRemoteAddr())
                : null;
    }
}
