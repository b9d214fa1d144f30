package dev.baton.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.consent.LeadConsents;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Who is a lead already asks by a form: what they say counts, and who never asked is answered. */
@BatonTest
class AskedAgainIT {

    private static final String LEADS = "/v1/api/leads";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    LeadConsents consents;

    private LeadDriver driver;
    private String campaign;
    private String address;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        campaign = new TestCampaigns(beans).create(Map.of());
        address = "a" + UUID.randomUUID() + "@acme.example";
    }

    @Test
    void whoWasEnteredByHandIsAnsweredAndTheirYesCounts() {
        String lead = entered(null);
        assertThat(driver.firstAnswer(lead)).isNull();

        again(address.toUpperCase(Locale.ROOT), true);

        assertThat(driver.firstAnswer(lead)).isNotNull();
        assertThat(driver.lead(lead).enquiry().origin().asked()).isTrue();
        assertThat(driver.lead(lead).person().agrees()).isTrue();
        assertThat(driver.timeline(lead)).endsWith("duplicate_noted", "consent_given");
        assertThat(consents.of(lead)).singleElement().satisfies(said -> {
            assertThat(said.given()).isTrue();
            assertThat(said.text()).isEqualTo("May we?");
            assertThat(said.source()).isEqualTo("landing-page");
            assertThat(said.channels()).isEqualTo(LeadConsents.CHANNELS);
        });
    }

    @Test
    void whoAskedBeforeIsNoStepAgainAndTheirNoCounts() {
        String lead = posted(true);
        driver.completeFirstAnswer(lead);

        again(address, false);

        assertThat(driver.firstAnswer(lead)).isNull();
        assertThat(driver.lead(lead).person().refusesMail()).isTrue();
        assertThat(driver.timeline(lead)).endsWith("duplicate_noted", "consent_withdrawn");
    }

    @Test
    void whoSaysNothingChangesNothing() {
        String lead = posted(true);

        again(address, null);

        assertThat(driver.lead(lead).person().agrees()).isTrue();
        assertThat(consents.of(lead)).hasSize(1);
    }

    @Test
    void colleagueWhoEntersSomebodyWhoIsHereSaysNothingForThem() {
        String lead = posted(null);

        assertThat(Visitor.signedIn(port, "manager")
                        .post(LEADS, body(address, true))
                        .statusCode())
                .isEqualTo(409);

        assertThat(driver.lead(lead).person().consentGiven()).isNull();
        assertThat(consents.of(lead)).isEmpty();
    }

    @Test
    void yesWhereTheCampaignAsksByMailIsToBeConfirmedOnce() {
        campaign = new TestCampaigns(beans).create(Map.of("double_opt_in", "true"));
        String lead = posted(null);
        long before = roots(lead);

        again(address, true);
        again(address, true);

        assertThat(driver.lead(lead).person().awaitsConfirmation()).isTrue();
        assertThat(roots(lead)).isEqualTo(before + 1);
        assertThat(consents.of(lead))
                .extracting(said -> said.channels().contains("email"))
                .containsExactly(false, true);
    }

    /** Its intakes; other processes may go on beside them. */
    private long roots(String lead) {
        return driver.instances(lead).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("lead-intake:"))
                .count();
    }

    private String entered(Boolean said) {
        return lead(Visitor.signedIn(port, "manager")
                .post(LEADS, body(address, said))
                .body());
    }

    private String posted(Boolean said) {
        return lead(Outsider.somewhere(port).post(LEADS, body(address, said)).body());
    }

    private static String lead(String answer) {
        assertThat(answer).contains("lead_id\":\"");
        return answer.replaceAll("(?s).*\"lead_id\":\"([^\"]+)\".*", "$1");
    }

    private void again(String as, Boolean said) {
        assertThat(Outsider.somewhere(port).post(LEADS, body(as, said)).status())
                .isEqualTo(409);
    }

    private String body(String as, Boolean said) {
        String consent = said == null ? "" : "\"consent_given\":" + said + ",\"consent_text\":\"May we?\"";
        return """
                {"campaign_id":"%s","source":"landing-page","form_metadata":{%s},
                 "contact":{"firstName":"Ann","lastName":"Abel","email":"%s"}}"""
                .formatted(campaign, consent, as);
    }
}
