package dev.baton.subject;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what is kept beside the leads stays; for leads each campaign says it.
 *
 * @param leads what becomes of a lead whose time is over
 * @param importRows rows and files of imports
 * @param idempotentAnswers Idempotency-Keys, and what was answered to their requests
 * @param liveEvents what signed-in people were told live
 * @param auditLog entries of the audit log
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

    /** What becomes of a lead whose time is over. */
    public enum Leads {
        ANONYMISE,
        ERASE
    }
}
