package dev.baton.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Whatever a request is refused for, it has counted: nobody tries tokens, origins or bodies for nothing. */
@BatonTest
class CaptureRefusalsIT {

    private static final String LEADS = "/v1/api/leads";
    private static final String TOKEN = "X-Campaign-Token";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private TestCampaigns campaigns;
    private Outsider outsider;

    @BeforeEach
    void prepare() {
        campaigns = new TestCampaigns(beans);
        outsider = Outsider.somewhere(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"malformed", "invalid", "too large", "media type"})
    void aBodyThatIsRefusedSpendsOfTheAddressAndIsMadeToWait(String kind) {
        String body =
                switch (kind) {
                    case "malformed" -> "{";
                    case "invalid" -> "{}";
                    case "too large" -> "\"" + "x".repeat(1_000_000) + "\"";
                    default -> TestCampaigns.lead("any");
                };
        outsider.with("Content-Type", kind.equals("media type") ? "text/plain" : null);

        Outsider.Answer first = outsider.post(LEADS, body);
        Outsider.Answer second = outsider.post(LEADS, body);

        assertThat(first.status()).as(first.body()).isIn(400, 413, 415);
        assertThat(first.headers()).containsEntry("RateLimit-Limit", "100").containsEntry("RateLimit-Remaining", "99");
        assertThat(second.headers()).containsEntry("RateLimit-Remaining", "98");
        outsider.post(LEADS, body);
        outsider.post(LEADS, body);
        outsider.post(LEADS, body);

        Outsider.Answer waits = outsider.post(LEADS, body);

        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.headers())
                .containsEntry("RateLimit-Limit", "100")
                .containsEntry("RateLimit-Remaining", "94")
                .containsKeys("RateLimit-Policy", "RateLimit", "RateLimit-Reset", "Retry-After");
    }

    @Test
    void wrongTokensAndOriginsSpendOfTheAddress() {
        String campaign = campaigns.create(Map.of("limit_per_ip", "3", "allowed_origins", "'{https://a.example}'"));

        Outsider.Answer token = outsider.with(TOKEN, "bct_wrong").post(LEADS, TestCampaigns.lead(campaign));
        Outsider.Answer origin = outsider.with(TOKEN, null)
                .with("Origin", "https://b.example")
                .post(LEADS, TestCampaigns.lead(campaign));
        Outsider.Answer good = outsider.with("Origin", null).post(LEADS, TestCampaigns.lead(campaign));

        assertThat(token.status()).isEqualTo(401);
        assertThat(token.headers()).containsEntry("RateLimit-Remaining", "2");
        assertThat(origin.status()).isEqualTo(403);
        assertThat(origin.headers()).containsEntry("RateLimit-Remaining", "1");
        assertThat(good.status()).as(good.body()).isEqualTo(201);
        assertThat(good.headers()).containsEntry("RateLimit-Remaining", "0");
        assertThat(outsider.with(TOKEN, "bct_wrong")
                        .post(LEADS, TestCampaigns.lead(campaign))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void refusedRequestsLeaveTheCampaignsLimitAlone() {
        String campaign = campaigns.create(Map.of("limit_per_campaign", "1"));

        outsider.with(TOKEN, "bct_wrong").post(LEADS, TestCampaigns.lead(campaign));
        outsider.with(TOKEN, null).post(LEADS, "{\"campaign_id\": \"%s\"}".formatted(campaign));

        assertThat(outsider.post(LEADS, TestCampaigns.lead(campaign)).status()).isEqualTo(201);
        assertThat(outsider.post(LEADS, TestCampaigns.lead(campaign)).status()).isEqualTo(429);
    }

    @Test
    void visitsSpendOfTheirOwn() {
        String campaign = campaigns.create(Map.of("limit_per_ip", "null"));
        String visit = "{\"campaign_id\": \"%s\", \"visitor_id\": \"v\"}".formatted(campaign);

        outsider.post("/v1/api/visits", visit);
        Outsider.Answer second = outsider.post("/v1/api/visits", visit);
        Outsider.Answer lead = outsider.post(LEADS, TestCampaigns.lead(campaign));

        assertThat(second.headers()).containsEntry("RateLimit-Policy", "\"visit\";q=100;w=60");
        assertThat(second.headers()).containsEntry("RateLimit-Remaining", "98");
        assertThat(lead.headers()).containsEntry("RateLimit-Remaining", "99");
    }

    @Test
    void aBlankBesideTheCampaignOpensNoDoor() {
        String campaign = campaigns.create(Map.of("capture_access", "'token'"));

        Outsider.Answer answer = outsider.post(LEADS, TestCampaigns.lead(" " + campaign + "\\t"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
    }
}
