package dev.baton.subject;

import dev.baton.shared.StartRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what is kept beside the leads stays; for leads each campaign says it.
 *
 * @param leads what becomes of a lead whose time is over
 * @param importRows rows and files of imports
 * @param idempotentAnswers Idempotency-Keys, and what was answered to their requests
 * @param liveEvents what signed-in people were told live
 * @param auditLog entries of the audit log; a year at least
 * @param batch how many are removed in one transaction
 */
@ConfigurationProperties("baton.retention")
public record RetentionSettings(
        Leads leads,
        Duration importRows,
        Duration idempotentAnswers,
        Duration liveEvents,
        Duration auditLog,
        int batch) {

    /** The database keeps entries of the audit log for as long, whatever it is told. */
    private static final Duration AUDIT_LOG_AT_LEAST = Duration.ofDays(365);

    public RetentionSettings {
        if (auditLog != null && auditLog.compareTo(AUDIT_LOG_AT_LEAST) < 0) {
            throw new StartRefused(
                    "baton.retention.audit-log must be 365d or more: the audit log is kept for a year at least");
        }
    }

    /** What becomes of a lead whose time is over. */
    public enum Leads {
        ANONYMISE,
        ERASE
    }
}
