package dev.baton.lead.capture.gate.limit;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of the installation (002, rate limiting), where a campaign has none of its own.
 *
 * @param limitPerIp captures a minute from one address; 0 for no limit, and no waiting after failures
 * @param limitPerCampaign captures an hour for one campaign; 0 for no limit
 * @param redisUrl where the counts are kept; blank: in the database
 */
@Validated
@ConfigurationProperties("baton.capture")
record CaptureLimitSettings(@PositiveOrZero int limitPerIp, @PositiveOrZero int limitPerCampaign, String redisUrl) {

    boolean hasRedis() {
        return redisUrl != null && !redisUrl.isBlank();
    }
}
