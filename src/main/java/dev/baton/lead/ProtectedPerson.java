package dev.baton.lead;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What was done with a lead for the rights of the person behind it. */
@MappedSuperclass
abstract class ProtectedPerson {

    /** What the person agreed to is to be confirmed by e-mail, and is not yet. */
    boolean consentUnconfirmed;

    Instant restrictedAt;
    Instant anonymisedAt;

    /** Frozen at the person's request. */
    public boolean isRestricted() {
        return restrictedAt != null;
    }
}
