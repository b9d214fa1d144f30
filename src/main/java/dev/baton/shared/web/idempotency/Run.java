package dev.baton.shared.web.idempotency;

import java.util.UUID;

/**
 * One try of a request that carries a key.
 *
 * @param fence who took the key: when another try has taken it over, nothing of this one is committed any more
 */
record Run(IdempotencyKey key, UUID fence) {

    static Run of(IdempotencyKey key) {
        return new Run(key, UUID.randomUUID());
    }

    byte[] keyHash() {
        return key.hash().array();
    }
}
