package dev.baton.integration.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baton.integration.webhook.event.EventType;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        @Schema(format = "uri") String url,
        String description,
        @ArraySchema(schema = @Schema(implementation = EventType.class)) List<String> events,
        List<String> campaignIds,
        boolean personalData,
        @Schema(allowableValues = {"on", "off", "stopped"}) String state,
        @Nullable String stoppedReason,
        @Nullable Instant failingSince,
        @Nullable Instant previousSecretUntil,
        String createdBy,
        Instant createdAt,
        long waiting,
        long undelivered) {

    static final String ON = "on";
    static final String OFF = "off";
    static final String STOPPED = "stopped";

    @JsonIgnore
    public boolean isOn() {
        return ON.equals(state);
    }
}
