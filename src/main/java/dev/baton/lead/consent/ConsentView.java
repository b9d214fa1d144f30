package dev.baton.lead.consent;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about being written to.
 *
 * @param given whether they agreed to mail; null when they were never asked
 * @param records the newest first
 * @param uses mails that went by another right than consent, the newest first
 * @param confirmation null where their campaign does not ask for one
 */
public record ConsentView(
        @Nullable Boolean given,
        List<LeadConsents.Recorded> records,
        List<LegalBasisUses.Use> uses,
        @Nullable Confirmation confirmation) {

    /**
     * What was asked by e-mail: no other mail goes out before the answer.
     *
     * @param state {@code awaited}, {@code confirmed}, {@code missed} or, where somebody wrote down what the person says,
     *     {@code settled}
     * @param askedAt null while the mail is being prepared
     * @param canAskAgain whether the mail can be sent again now
     */
    public record Confirmation(
            @Schema(allowableValues = {"awaited", "confirmed", "missed", "settled"}) String state,
            int asked,
            @Nullable Instant askedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant confirmedAt,
            boolean canAskAgain) {}
}
