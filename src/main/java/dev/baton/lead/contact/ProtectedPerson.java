package dev.baton.lead.contact;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What was done with a lead for the rights of the person behind it.
 *
 * @param consentGiven null: they were never asked
 * @param consentUnconfirmed what they agreed to is to be confirmed by e-mail, and is not yet
 * @param restrictedAt since when it is frozen at their request
 * @param anonymisedAt since when nobody is behind it any more
 */
@Embeddable
public record ProtectedPerson(
        Boolean consentGiven, boolean consentUnconfirmed, Instant restrictedAt, Instant anonymisedAt) {

    public static ProtectedPerson who(Boolean consentGiven) {
        return new ProtectedPerson(consentGiven, false, null, null);
    }

    /** Asked, and not agreed or not any more. Of who was never asked the campaign's legal basis decides. */
    public boolean refusesMail() {
        return Boolean.FALSE.equals(consentGiven);
    }

    /** Agreed when it came, and is to confirm that by e-mail before any other mail. */
    public boolean awaitsConfirmation() {
        return consentUnconfirmed && Boolean.TRUE.equals(consentGiven);
    }

    /** Asked, and agreed, has confirmed that where its campaign asks for it, and did not take it back. */
    public boolean agrees() {
        return Boolean.TRUE.equals(consentGiven) && !consentUnconfirmed;
    }

    /** Frozen at their request. */
    public boolean isRestricted() {
        return restrictedAt != null;
    }

    /** To be asked for a confirmation, if they agreed. */
    public ProtectedPerson unconfirmed() {
        return new ProtectedPerson(consentGiven, Boolean.TRUE.equals(consentGiven), restrictedAt, anonymisedAt);
    }

    public ProtectedPerson settled(boolean given) {
        return new ProtectedPerson(given, false, restrictedAt, anonymisedAt);
    }

    public ProtectedPerson consent(Boolean given) {
        return new ProtectedPerson(given, consentUnconfirmed, restrictedAt, anonymisedAt);
    }

    /** What they agreed to is confirmed or not, as it is with the other one. */
    public ProtectedPerson confirmationOf(ProtectedPerson other) {
        return new ProtectedPerson(consentGiven, other.consentUnconfirmed, restrictedAt, anonymisedAt);
    }

    public ProtectedPerson restricted(Instant since) {
        return new ProtectedPerson(consentGiven, consentUnconfirmed, since, anonymisedAt);
    }
}
