package dev.baton.lead.capture.group;

import dev.baton.shared.web.idempotency.Outcome;
import org.springframework.http.HttpStatus;

/**
 * What came of a captured lead.
 *
 * @param repeated the person is a lead of this campaign already: this one
 * @param offeredTo the rep who was asked at once; null when that is still to come
 */
public record Captured(String leadId, boolean repeated, String offeredTo) {

    private static final int MADE = HttpStatus.CREATED.value();
    private static final int THERE = HttpStatus.CONFLICT.value();

    /** As it was kept for repeats of its request. */
    public static Captured of(Outcome kept) {
        return new Captured(kept.about(), kept.status() == THERE, kept.detail());
    }

    Outcome outcome() {
        return new Outcome(repeated ? THERE : MADE, leadId, offeredTo);
    }
}
