package dev.baton.lead.capture;

import dev.baton.lead.NewLead;
import dev.baton.shared.web.IdempotencyKey;
import java.util.concurrent.CompletableFuture;

/**
 * A checked lead that waits for its commit.
 *
 * @param key the Idempotency-Key it came with, if any
 * @param done completed behind the commit
 */
record CaptureOrder(NewLead lead, IdempotencyKey key, CompletableFuture<Captured> done) {

    static CaptureOrder of(NewLead lead, IdempotencyKey key) {
        return new CaptureOrder(lead, key, new CompletableFuture<>());
    }
}
