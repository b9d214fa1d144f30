package dev.baton.audit;

import dev.baton.seal.KeysChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to the keys. */
@Component
class AuditedKeys {

    private final AuditLog audit;

    AuditedKeys(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void on(KeysChanged event) {
        audit.record(event.by(), event.action(), "keyset", "seal");
    }
}
