package dev.baton.lead.capture.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.CurrentUser;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.CaptureFixtures;
import org.junit.jupiter.api.Test;

/** What follows from who posts a lead. */
class SenderTest {

    private static final String HERE = "203.0.113.5";
    private static final String TOLD = "198.51.100.7";

    private final CampaignInfo campaign = CaptureFixtures.campaign("a").build();
    private final Sender person = signedIn("rep1");
    private final Sender program = signedIn("token:crm");
    private final Sender shop = Sender.ofToken("shop", HERE);
    private final Sender anybody = Sender.anybody(HERE);

    @Test
    void onlyOfSendersThatAreKnownTheToldAddressIsBelieved() {
        assertThat(person.addressOfLead(TOLD)).isEqualTo(TOLD);
        assertThat(shop.addressOfLead(TOLD)).isEqualTo(TOLD);
        assertThat(anybody.addressOfLead(TOLD)).isEqualTo(HERE);
    }

    @Test
    void whereNothingIsToldTheConnectionsAddressIsTheLeadsUnlessSomebodyEntersIt() {
        assertThat(shop.addressOfLead(null)).isEqualTo(HERE);
        assertThat(anybody.addressOfLead(null)).isEqualTo(HERE);
        assertThat(person.addressOfLead(null)).isNull();
    }

    @Test
    void keysOfTokensAndPagesAreACampaignsOwn() {
        CampaignInfo other = CaptureFixtures.campaign("b").build();

        assertThat(shop.keysOf(campaign)).isNotEqualTo(shop.keysOf(other));
        assertThat(anybody.keysOf(campaign)).isNotEqualTo(anybody.keysOf(other));
        assertThat(person.keysOf(campaign)).isEqualTo(person.keysOf(other)).isEqualTo("rep1");
    }

    @Test
    void programIsNoPerson() {
        assertThat(person.isPerson()).isTrue();
        assertThat(program.isPerson()).isFalse();
        assertThat(shop.isPerson()).isFalse();
        assertThat(anybody.isPerson()).isFalse();
    }

    private static Sender signedIn(String username) {
        return new Sender(new CurrentUser(username, false, false, false), Sender.Kind.SIGNED_IN, HERE);
    }
}
