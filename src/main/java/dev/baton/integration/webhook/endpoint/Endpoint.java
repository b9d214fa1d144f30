package dev.baton.integration.webhook.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A webhook as administrators see it, without its secret.
 *
 * @param campaignIds empty: all
 * @param personalData whether name, e-mail, phone and company go with the events
 * @param state {@code on}; {@code off} by a person; {@code stopped} by Baton, which keeps its events
 * @param undelivered how many events it has not got, and will not get by themselves
 */
public record Endpoint(
        UUID id,
        String url,
        String description,
        List<String> events,
        List<String> campaignIds,
        boolean personalData,
        String state,
        String stoppedReason,
        Instant failingSince,
        Instant previousSecretUntil,
        String createdBy,
        Instant createdAt,
        long waiting,
        long undelivered) {

    static final String ON = "on";
    static final String OFF = "off";
    static final String STOPPED = "stopped";

    public boolean isOn() {
        return ON.equals(state);
    }
}
