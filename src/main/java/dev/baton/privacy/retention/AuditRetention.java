package dev.baton.privacy.retention;

import dev.baton.audit.AuditCut;
import dev.baton.subject.Retained;
import dev.baton.subject.RetentionSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** The audit log is kept as long as the house says, and no longer. */
@Component
class AuditRetention implements Retained {

    private final AuditCut cut;
    private final RetentionSettings settings;
    private final Clock clock;

    AuditRetention(AuditCut cut, RetentionSettings settings, Clock clock) {
        this.cut = cut;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "entries of the audit log";
    }

    @Override
    public int removeNext(int most) {
        return cut.before(OffsetDateTime.now(clock).minus(settings.auditLog()), most);
    }
}
