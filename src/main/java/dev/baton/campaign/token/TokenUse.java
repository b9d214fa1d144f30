package dev.baton.campaign.token;

import dev.baton.lead.LeadEvents.CampaignTokenUsed;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes when a token was used last: once a minute, and never in the way of a request. */
@Component
class TokenUse {

    private final CampaignTokens tokens;
    private final Clock clock;
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();

    TokenUse(CampaignTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @EventListener
    void used(CampaignTokenUsed event) {
        used.put(event.tokenId(), clock.instant());
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void write() {
        used.keySet().forEach(id -> {
            Instant at = used.remove(id);
            if (at != null) {
                tokens.noteUse(id, at);
            }
        });
    }
}
