package dev.baton.privacy.request;

import java.util.UUID;

/** What others may want to hear of a person's requests. */
public final class PrivacyEvents {

    private PrivacyEvents() {}

    /** A request is to be answered soon, or should have been. @param text says which, without naming the person */
    public record PrivacyRequestDue(UUID requestId, String text) {}
}
