package dev.baton.lead.capture.gate.limit;

import dev.baton.identity.token.ApiTokens;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.CaptureRules;
import dev.baton.shared.web.TooManyRequests;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How often leads may be posted: a minute from one address, or with a token that has a limit of its own, and an hour
 * to one campaign. What is left is told with every answer.
 */
@Component
public class CaptureLimits {

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
    public record Limit(String name, String key, int most, Duration period, String reached) {

        /** Other limits count anew. */
        public String bucket() {
            return name + ":" + key + ":" + most;
        }

        Limit named(String other) {
            return new Limit(other, key, most, period, reached);
        }
    }

    /** One request of anybody, or with a token. @throws TooManyRequests when a limit is reached */
    public void spend(
            CampaignInfo campaign,
            Optional<CaptureRules.Token> token,
            String address,
            HttpServletResponse response,
            CaptureCall call) {
        Integer ofToken = token.map(CaptureRules.Token::perMinute).orElse(null);
        Optional<Limit> limit = ofToken == null
                ? addressLimit(campaign, address)
                : Optional.of(ofToken(token.get().id(), ofToken));
        limit.ifPresent(one -> spend(one, response, call));
    }

    /** One lead for the campaign. */
    public void spendOf(CampaignInfo campaign, HttpServletResponse response, CaptureCall call) {
        Integer own = campaign.capture().perCampaign();
        int most = own == null ? settings.limitPerCampaign() : own;
        if (most > 0) {
            spend(
                    new Limit(
                            "campaign",
                            campaign.id(),
                            most,
                            HOUR,
                            "The campaign has taken as many leads as it may in an hour"),
                    response,
                    call);
        }
    }

    /** One request of a program. */
    public void spend(ApiTokens.Admitted token, HttpServletResponse response, CaptureCall call) {
        spend(ofToken(token.id(), token.limitPerMinute()), response, call);
    }

    /** One request that names no campaign there is. */
    public void spendUnknown(String address, HttpServletResponse response, CaptureCall call) {
        installationLimit(address).ifPresent(limit -> spend(limit, response, call));
    }

    /** One visit that a page tells of; it takes nothing from the leads that come from there. */
    public void spendVisit(String address, HttpServletResponse response, CaptureCall call) {
        installationLimit(address).map(limit -> limit.named("visit")).ifPresent(limit -> spend(limit, response, call));
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

    private void spend(Limit limit, HttpServletResponse response, CaptureCall call) {
        Optional<ConsumptionProbe> probe = buckets.spend(limit);
        if (probe.isEmpty()) {
            return;
        }
        call.spent().add(LimitHeaders.Spent.of(limit, probe.get()));
        LimitHeaders.write(call.spent(), response);
        if (!probe.get().isConsumed()) {
            call.refusedFor("rate_limit");
            throw new TooManyRequests(
                    limit.reached(), Duration.ofNanos(probe.get().getNanosToWaitForRefill()));
        }
    }
}
