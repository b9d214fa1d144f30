package dev.baton.privacy;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals new data with a new key from now on; what the older keys sealed still opens. */
@Component
public class KeyRotation {

    private final DataKeys keys;
    private final AuditLog audit;

    KeyRotation(DataKeys keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** @return how many keys there are now */
    @Transactional
    public int rotate(String username) {
        keys.rotate();
        audit.record(username, "key_rotated", "keyset", "seal");
        return keys.sealKeys();
    }
}
