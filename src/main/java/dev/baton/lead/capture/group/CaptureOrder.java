package dev.baton.lead.capture.group;

import dev.baton.lead.NewLead;
import dev.baton.shared.watch.Caller;
import dev.baton.shared.web.idempotency.IdempotencyKey;
import java.util.concurrent.CompletableFuture;

/**
 * A checked lead that waits for its commit.
 *
 * @param key the Idempotency-Key it came with, if any
 * @param caller whose request it is
 * @param done completed behind the commit
 */
record CaptureOrder(NewLead lead, IdempotencyKey key, Caller caller, CompletableFuture<Captured> done) {

    static CaptureOrder of(NewLead lead, IdempotencyKey key, Caller caller) {
        return new CaptureOrder(lead, key, caller, new CompletableFuture<>());
    }
}
