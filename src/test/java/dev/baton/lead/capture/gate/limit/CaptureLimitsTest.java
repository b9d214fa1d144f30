package dev.baton.lead.capture.gate.limit;

import static dev.baton.lead.capture.CaptureFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.identity.token.ApiTokens;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.CaptureRules;
import dev.baton.lead.capture.CaptureFixtures;
import dev.baton.shared.web.TooManyRequests;
import dev.baton.testing.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which limit a request spends of, how often, and what it is told. The installation allows 3 a minute and 5 an hour. */
class CaptureLimitsTest {

    private static final String HERE = "203.0.113.5";

    private final TestClock clock = new TestClock(CaptureFixtures.NOW);
    private final CaptureFixtures.Counting buckets = new CaptureFixtures.Counting(clock);
    private final CaptureLimits limits = limits(3, 5);
    private MockHttpServletResponse response = new MockHttpServletResponse();
    private CaptureCall call = newCall();

    @Test
    void fromOneAddressComeAsManyAsTheInstallationAllowsAMinute() {
        CampaignInfo campaign = campaign("a").build();
        assertThat(passed(5, () -> post(campaign, HERE))).isEqualTo(3);

        assertThat(passed(1, () -> post(campaign, "203.0.113.6")))
                .as("another address")
                .isEqualTo(1);
        clock.advance(Duration.ofSeconds(59));
        assertThat(passed(1, () -> post(campaign, HERE))).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(passed(5, () -> post(campaign, HERE))).isEqualTo(3);
    }

    @Test
    void addressIsCountedOverAllCampaignsThatHaveNoLimitOfTheirOwn() {
        passed(2, () -> post(campaign("a").build(), HERE));

        assertThat(passed(3, () -> post(campaign("b").build(), HERE))).isEqualTo(1);
    }

    @Test
    void limitOfACampaignItselfCountsForThatCampaignOnly() {
        CampaignInfo own = campaign("a").limits(1, null).build();

        assertThat(passed(3, () -> post(own, HERE))).isEqualTo(1);
        assertThat(passed(3, () -> post(campaign("b").build(), HERE))).isEqualTo(3);
        assertThat(passed(3, () -> post(campaign("c").limits(1, null).build(), HERE)))
                .isEqualTo(1);
    }

    @Test
    void campaignMayLiftTheLimitOfAnAddress() {
        CampaignInfo free = campaign("a").limits(0, null).build();

        assertThat(passed(50, () -> post(free, HERE))).isEqualTo(50);
        assertThat(response.getHeader("RateLimit")).isNull();
    }

    @Test
    void installationWithoutALimitHasNone() {
        CaptureLimits none = limits(0, 0);

        assertThat(passed(50, () -> none.spendUnknown(HERE, response, call))).isEqualTo(50);
        assertThat(passed(50, () -> none.spendVisit(HERE, response, call))).isEqualTo(50);
        assertThat(passed(50, () -> none.spendOf(campaign("a").build(), response, call)))
                .isEqualTo(50);
    }

    @Test
    void campaignTakesAsManyLeadsAnHourAsItMayWhereverTheyComeFrom() {
        assertThat(passed(9, () -> limits.spendOf(campaign("a").build(), response, call)))
                .isEqualTo(5);
        CampaignInfo own = campaign("b").limits(null, 2).build();
        assertThat(passed(9, () -> limits.spendOf(own, response, call))).isEqualTo(2);
        CampaignInfo free = campaign("c").limits(null, 0).build();
        assertThat(passed(9, () -> limits.spendOf(free, response, call))).isEqualTo(9);
    }

    @Test
    void tokenWithALimitIsHeldToThatInPlaceOfTheAddress() {
        CampaignInfo campaign = campaign("a").limits(1, null).build();

        assertThat(passed(9, () -> limits.spend(campaign, Optional.of(token(4)), HERE, response, call)))
                .isEqualTo(4);
        assertThat(passed(9, () -> post(campaign, HERE)))
                .as("the address is untouched")
                .isEqualTo(1);
    }

    @Test
    void tokenWithoutALimitSpendsOfTheAddress() {
        CampaignInfo campaign = campaign("a").limits(1, null).build();

        assertThat(passed(9, () -> limits.spend(campaign, Optional.of(token(null)), HERE, response, call)))
                .isEqualTo(1);
    }

    @Test
    void programIsHeldToTheLimitOfItsToken() {
        ApiTokens.Admitted program = new ApiTokens.Admitted(CaptureFixtures.TOKEN_ID, null, null, 2);

        assertThat(passed(9, () -> limits.spend(program, response, call))).isEqualTo(2);
    }

    @Test
    void visitsTakeNothingFromTheLeadsOfAnAddress() {
        assertThat(passed(9, () -> limits.spendVisit(HERE, response, call))).isEqualTo(3);

        assertThat(passed(9, () -> post(campaign("a").build(), HERE))).isEqualTo(3);
    }

    @Test
    void requestForNoCampaignSpendsOfItsAddressToo() {
        passed(2, () -> limits.spendUnknown(HERE, response, call));

        assertThat(passed(9, () -> post(campaign("a").build(), HERE))).isEqualTo(1);
    }

    @Test
    void whoeverIsRefusedIsToldWhenToComeAgain() {
        CampaignInfo campaign = campaign("a").build();
        passed(3, () -> post(campaign, HERE));
        clock.advance(Duration.ofSeconds(20));
        begin();

        assertThatThrownBy(() -> post(campaign, HERE))
                .isInstanceOf(TooManyRequests.class)
                .hasMessageStartingWith("Too many requests come from your address")
                .hasMessageContaining("40 seconds");
        assertThat(call.refusedFor()).isEqualTo("rate_limit");
        assertThat(response.getHeader("RateLimit-Remaining")).isEqualTo("0");
        assertThat(response.getHeader("RateLimit-Reset")).isEqualTo("40");
    }

    @Test
    void whatIsLeftOfEachLimitIsToldWithTheNearestInTheOlderHeaders() {
        CampaignInfo campaign = campaign("a").limits(2, 50).build();

        post(campaign, HERE);
        limits.spendOf(campaign, response, call);

        assertThat(response.getHeader("RateLimit-Policy")).isEqualTo("\"address\";q=2;w=60, \"campaign\";q=50;w=3600");
        assertThat(response.getHeader("RateLimit")).isEqualTo("\"address\";r=1;t=60, \"campaign\";r=49;t=3600");
        assertThat(response.getHeader("RateLimit-Limit")).isEqualTo("2");
        assertThat(response.getHeader("RateLimit-Remaining")).isEqualTo("1");
    }

    @Test
    void whenItCannotBeCountedTheLeadIsTaken() {
        buckets.away = true;

        assertThat(passed(50, () -> post(campaign("a").build(), HERE))).isEqualTo(50);
        assertThat(response.getHeader("RateLimit")).isNull();
    }

    private void post(CampaignInfo campaign, String address) {
        limits.spend(campaign, Optional.empty(), address, response, call);
    }

    private void begin() {
        response = new MockHttpServletResponse();
        call = newCall();
    }

    private int passed(int times, Runnable request) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            begin();
            try {
                request.run();
                passed++;
            } catch (TooManyRequests expected) {
                assertThat(response.getHeader("RateLimit-Remaining")).isEqualTo("0");
            }
        }
        return passed;
    }

    private CaptureLimits limits(int perAddress, int perCampaign) {
        return new CaptureLimits(
                new CaptureLimitSettings(perAddress, perCampaign, ""), buckets, CaptureFixtures.ADDRESSES);
    }

    private static CaptureRules.Token token(Integer perMinute) {
        return new CaptureRules.Token(CaptureFixtures.TOKEN_ID, "shop", null, perMinute);
    }

    private static CaptureCall newCall() {
        return CaptureCall.of(new MockHttpServletRequest());
    }
}
