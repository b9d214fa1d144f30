package dev.baton.lead.capture;

import dev.baton.identity.ApiTokens;
import dev.baton.lead.CampaignDirectory.CampaignInfo;
import dev.baton.lead.CaptureRules;
import dev.baton.shared.web.TooManyRequests;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How often leads may be posted: a minute from one address, or with a token that has a limit of its own, and an hour
 * to one campaign. What is left is told with every answer.
 */
@Component
class CaptureLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CaptureLimitSettings settings;
    private final Buckets buckets;
    private final AddressKey addresses;

    CaptureLimits(CaptureLimitSettings settings, Buckets buckets, AddressKey addresses) {
        this.settings = settings;
        this.buckets = buckets;
        this.addresses = addresses;
    }

    /** @param name as the headers call it */
    record Limit(String name, String key, int most, Duration period, String reached) {

        /** Other limits count anew. */
        String bucket() {
            return name + ":" + key + ":" + most;
        }
    }

    /** One request to a campaign. @throws TooManyRequests when a limit is reached */
    void spend(
            CampaignInfo campaign,
            Optional<CaptureRules.Token> token,
            String address,
            HttpServletResponse response,
            CaptureCall call) {
        List<Limit> limits = new ArrayList<>();
        Integer ofToken = token.map(CaptureRules.Token::perMinute).orElse(null);
        if (ofToken != null) {
            limits.add(ofToken(token.get().id(), ofToken));
        } else {
            addressLimit(campaign, address).ifPresent(limits::add);
        }
        Integer own = campaign.capture().perCampaign();
        int most = own == null ? settings.limitPerCampaign() : own;
        if (most > 0) {
            limits.add(new Limit(
                    "campaign",
                    campaign.id(),
                    most,
                    HOUR,
                    "The campaign has taken as many leads as it may in an hour"));
        }
        spend(limits, response, call);
    }

    /** One request of a program. */
    void spend(ApiTokens.Admitted token, HttpServletResponse response, CaptureCall call) {
        spend(List.of(ofToken(token.id(), token.limitPerMinute())), response, call);
    }

    /** One request that names no campaign there is. */
    void spendUnknown(String address, HttpServletResponse response, CaptureCall call) {
        spend(installationLimit(address).stream().toList(), response, call);
    }

    private static Limit ofToken(UUID id, int most) {
        return new Limit("token", id.toString(), most, MINUTE, "This token is used more often than it may be");
    }

    private Optional<Limit> addressLimit(CampaignInfo campaign, String address) {
        Integer own = campaign.capture().perAddress();
        if (own == null) {
            return installationLimit(address);
        }
        return own == 0 ? Optional.empty() : Optional.of(ofAddress(campaign.id() + "/" + addresses.of(address), own));
    }

    private Optional<Limit> installationLimit(String address) {
        return settings.limitPerIp() == 0
                ? Optional.empty()
                : Optional.of(ofAddress(addresses.of(address), settings.limitPerIp()));
    }

    private static Limit ofAddress(String key, int most) {
        return new Limit("address", key, most, MINUTE, "Too many requests come from your address");
    }

    private void spend(List<Limit> limits, HttpServletResponse response, CaptureCall call) {
        List<LimitHeaders.Spent> spent = new ArrayList<>();
        for (Limit limit : limits) {
            Optional<ConsumptionProbe> probe = buckets.spend(limit);
            if (probe.isEmpty()) {
                continue;
            }
            LimitHeaders.Spent one = LimitHeaders.Spent.of(limit, probe.get());
            spent.add(one);
            if (!probe.get().isConsumed()) {
                LimitHeaders.write(spent, response);
                call.refusedFor("rate_limit");
                throw new TooManyRequests(
                        limit.reached(), Duration.ofNanos(probe.get().getNanosToWaitForRefill()));
            }
        }
        LimitHeaders.write(spent, response);
    }
}
