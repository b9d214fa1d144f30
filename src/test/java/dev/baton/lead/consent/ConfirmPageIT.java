package dev.baton.lead.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** The page behind the link by which a lead confirms that it agreed to mail. */
@BatonTest
class ConfirmPageIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;
    private OptInLeads leads;
    private String campaign;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        leads = new OptInLeads(beans, port);
        campaign = leads.campaign();
    }

    @Test
    void lookingConfirmsNothing() {
        String lead = leads.asked(campaign);

        Outsider.Answer page = leads.person().get(leads.link(lead));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<button", "I agree to receive e-mails about Test");
        assertThat(page.headers().get("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.headers().get("Cache-Control")).contains("no-store");
        assertThat(page.headers().get("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.headers()).doesNotContainKey("Set-Cookie");
        assertThat(leads.consent(lead).at("/confirmation/state").asText()).isEqualTo("awaited");
    }

    @Test
    void aSecondConfirmationChangesNothing() {
        String lead = leads.asked(campaign);
        leads.person().submit(leads.link(lead), Map.of());

        assertThat(leads.person().submit(leads.link(lead), Map.of()).body()).contains("You have confirmed already");
        assertThat(leads.person().get(leads.link(lead)).body()).contains("You have confirmed already");
        assertThat(driver.timeline(lead)).containsOnlyOnce("consent_confirmed");
    }

    @Test
    void anUnknownLinkSaysWhatToDoAndNothingElse() {
        Outsider.Answer page = leads.person().get("/d/nobody-has-this");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("This link is not known");
        assertThat(leads.person().submit("/d/nobody-has-this", Map.of()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restricted_at = now()",
                "merged_into = id",
                "consent_given = false",
                "consent_unconfirmed = false"
            })
    void whereThereIsNothingToConfirmTheLinkSaysSo(String change) {
        String lead = leads.asked(campaign);
        leads.change("update lead set " + change + " where id = ?", lead);

        assertThat(leads.person().get(leads.link(lead)).body()).contains("There is nothing to confirm any more");
        assertThat(leads.person().submit(leads.link(lead), Map.of()).status()).isEqualTo(410);
        assertThat(driver.timeline(lead)).doesNotContain("consent_confirmed");
    }
}
