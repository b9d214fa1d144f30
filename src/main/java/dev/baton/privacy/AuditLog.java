package dev.baton.privacy;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did or read what that must be accounted for. Written in the transaction of the deed. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(String username, String action, String subjectType, String subjectId) {
        jdbc.sql("insert into audit_log (at, username, action, subject_type, subject_id) values (?, ?, ?, ?, ?)")
                .params(OffsetDateTime.now(clock), username, action, subjectType, subjectId)
                .update();
    }
}
