package dev.baton.integration;

import java.util.UUID;

/** What people may want to hear of other systems. Published in the transaction of the change. */
public final class IntegrationEvents {

    private IntegrationEvents() {}

    /** Baton delivers nothing to it any more, until a person switches it on again. */
    public record WebhookStopped(UUID endpointId, String reason) {}
}
