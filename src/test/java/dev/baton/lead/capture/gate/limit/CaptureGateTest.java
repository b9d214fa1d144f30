package dev.baton.lead.capture.gate.limit;

import static dev.baton.lead.capture.CaptureFixtures.NOW;
import static dev.baton.lead.capture.CaptureFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.identity.Permissions;
import dev.baton.identity.organisation.Organisations;
import dev.baton.lead.LeadEvents.CampaignTokenUsed;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.CaptureFixtures;
import dev.baton.lead.capture.CaptureFixtures.CampaignBuilder;
import dev.baton.lead.capture.gate.CaptureGate;
import dev.baton.lead.capture.gate.Sender;
import dev.baton.shared.Conflict;
import dev.baton.shared.Forbidden;
import dev.baton.shared.Unauthenticated;
import dev.baton.testing.TestClock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may post a lead to which campaign, from where, and as whom it comes. */
class CaptureGateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

    private final TestClock clock = new TestClock(NOW);
    private final CaptureLimits limits = mock(CaptureLimits.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final Organisations organisations = mock(Organisations.class);
    private final CaptureGate gate = new CaptureGate(limits, events, organisations, clock);
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/api/leads");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void itIsToday() {
        when(organisations.today()).thenReturn(TODAY);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anybodyMayPostWhereNoTokenIsNeeded() {
        Sender sender = admit(campaign("a"));

        assertThat(sender.kind()).isEqualTo(Sender.Kind.ANYBODY);
        assertThat(sender.user().username()).isEqualTo("web:form");
        assertThat(sender.clientAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void goodTokenIsKnownByItsNameAndNoted() {
        request.addHeader("X-Campaign-Token", " " + CaptureFixtures.GOOD_TOKEN + " ");

        Sender sender = admit(campaign("a").withTokenOnly().token(null, null));

        assertThat(sender.kind()).isEqualTo(Sender.Kind.CAMPAIGN_TOKEN);
        assertThat(sender.user().username()).isEqualTo("campaign-token:shop");
        verify(events).publishEvent(new CampaignTokenUsed(CaptureFixtures.TOKEN_ID));
    }

    @Test
    void campaignThatNeedsATokenSaysSo() {
        assertThatThrownBy(() -> admit(campaign("a").withTokenOnly()))
                .isInstanceOf(Unauthenticated.class)
                .hasMessage("This campaign takes leads with a token only; send it as X-Campaign-Token");
    }

    @Test
    void tokenThatIsNotGoodIsRefusedAlsoWhereNoneIsNeeded() {
        request.addHeader("X-Campaign-Token", "bct_other");

        assertThatThrownBy(() -> admit(campaign("a").token(null, null)))
                .isInstanceOf(Unauthenticated.class)
                .hasMessageStartingWith("This token is not good for this campaign, or not any more");
        verify(events, never()).publishEvent(any(CampaignTokenUsed.class));
    }

    @Test
    void tokenIsGoodUntilItsTimeIsOver() {
        request.addHeader("X-Campaign-Token", CaptureFixtures.GOOD_TOKEN);

        assertThat(admit(campaign("a").token(NOW.plusSeconds(1), null)).kind()).isEqualTo(Sender.Kind.CAMPAIGN_TOKEN);
        assertThatThrownBy(() -> admit(campaign("a").token(NOW, null))).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void whateverIsWrongWithItARequestSpendsOfItsLimit() {
        CampaignInfo campaign = campaign("a").withTokenOnly().build();

        assertThatThrownBy(() -> gate.admit(request, response, campaign)).isInstanceOf(Unauthenticated.class);

        verify(limits).spend(campaign, Optional.empty(), "127.0.0.1", response, CaptureCall.of(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "https://shop.b.example"})
    void pagesOfTheSitesThatTheCampaignAllowsMayPost(String origin) {
        request.addHeader("Origin", origin);

        assertThat(admit(campaign("a").origins("https://a.example", "https://*.b.example"))
                        .kind())
                .isEqualTo(Sender.Kind.ANYBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://a.example", "https://a.example.evil.example", "null"})
    void pagesOfOtherSitesMayNot(String origin) {
        request.addHeader("Origin", origin);

        assertThatThrownBy(() -> admit(campaign("a").origins("https://a.example")))
                .isInstanceOf(Forbidden.class)
                .hasMessageStartingWith("Pages of this site may not post to this campaign");
        assertThat(CaptureCall.of(request).refusedFor()).isEqualTo("origin");
    }

    @Test
    void pagesOfBatonsOwnAlwaysMay() {
        request.addHeader("Origin", "http://localhost");

        assertThat(admit(campaign("a")).kind()).isEqualTo(Sender.Kind.ANYBODY);
    }

    @Test
    void whoIsSignedInPostsInTheirOwnName() {
        signIn(Permissions.LEAD_CREATE);

        Sender sender = admit(campaign("a").withTokenOnly());

        assertThat(sender.isSignedIn()).isTrue();
        assertThat(sender.user().username()).isEqualTo("rep1");
    }

    @Test
    void whoIsSignedInWithoutTheRightIsRefused() {
        signIn(Permissions.LEAD_READ_ALL);

        assertThatThrownBy(() -> admit(campaign("a")))
                .isInstanceOf(Forbidden.class)
                .hasMessage("Your role does not allow this");
    }

    @Test
    void whoFillsInAPageOfBatonsIsAnybodyAlsoWhenSignedIn() {
        signIn(Permissions.LEAD_CREATE);

        Sender sender = gate.admitToPage(
                request, response, campaign("a").withTokenOnly().build());

        assertThat(sender.kind()).isEqualTo(Sender.Kind.ANYBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "draft, , , The campaign is a draft: it takes no leads now",
        "paused, , , The campaign is paused: it takes no leads now",
        "active, 2026-05-06, , The campaign starts on 2026-05-06: it takes no leads yet",
        "active, , 2026-05-04, The campaign is over since 2026-05-04: it takes no leads any more"
    })
    void campaignThatIsNotOpenTakesNoLead(String status, LocalDate start, LocalDate end, String words) {
        CampaignInfo closed = campaign("a").status(status).between(start, end).build();

        assertThatThrownBy(() -> gate.requireRoom(Sender.anybody("x"), closed, response, CaptureCall.of(request)))
                .isInstanceOf(Conflict.class)
                .hasMessage(words);
        assertThat(CaptureCall.of(request).refusedFor()).isEqualTo("campaign");
    }

    @Test
    void firstAndLastDayBelongToTheCampaign() {
        assertThat(campaign("a").between(TODAY, TODAY).build().closedOn(TODAY)).isEmpty();
    }

    @Test
    void limitOfTheCampaignIsForThoseWhoAreNotSignedIn() {
        CampaignInfo open = campaign("a").build();
        CaptureCall call = CaptureCall.of(request);
        signIn(Permissions.LEAD_CREATE);

        gate.requireRoom(gate.admit(request, response, open), open, response, call);
        verify(limits, never()).spendOf(open, response, call);

        gate.requireRoom(Sender.anybody("x"), open, response, call);
        verify(limits).spendOf(open, response, call);
    }

    private Sender admit(CampaignBuilder campaign) {
        return gate.admit(request, response, campaign.build());
    }

    private static void signIn(String permission) {
        TestingAuthenticationToken who = new TestingAuthenticationToken("rep1", "rep1", permission);
        SecurityContextHolder.getContext().setAuthentication(who);
    }
}
