package dev.baton.seal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals new data with a new key from now on; what the older keys sealed still opens. */
@Component
public class KeyRotation {

    private final DataKeys keys;
    private final ApplicationEventPublisher events;

    KeyRotation(DataKeys keys, ApplicationEventPublisher events) {
        this.keys = keys;
        this.events = events;
    }

    /** @return how many keys there are now */
    @Transactional
    public int rotate(String username) {
        keys.rotate();
        events.publishEvent(new KeysChanged(username, "key_rotated"));
        return keys.sealKeys();
    }
}
