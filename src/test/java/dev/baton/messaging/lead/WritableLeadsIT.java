package dev.baton.messaging.lead;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.messaging.queue.Progress;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import dev.baton.testing.fake.ScriptedMailServer;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Each way in tells what {@link MayWrite} decides by, and each mail asks it before it leaves. */
@BatonTest
class WritableLeadsIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private final ScriptedMailServer server = new ScriptedMailServer();
    private LeadDriver driver;
    private LeadMessages messages;
    private WaysIn ways;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        messages = Messages.to(beans, server.port());
        ways = new WaysIn(port, beans);
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        // way, said, step of its process, first answer, welcome, reminder
        "FORM,         ,      true,  ACCEPTED,   ACCEPTED,   SUPPRESSED",
        "FORM,         true,  true,  ACCEPTED,   ACCEPTED,   ACCEPTED",
        "FORM,         false, true,  ACCEPTED,   SUPPRESSED, SUPPRESSED",
        "LANDING_PAGE, true,  true,  ACCEPTED,   ACCEPTED,   ACCEPTED",
        "API,          ,      true,  ACCEPTED,   ACCEPTED,   SUPPRESSED",
        "API,          true,  true,  ACCEPTED,   ACCEPTED,   ACCEPTED",
        "HAND,         ,      false, SUPPRESSED, SUPPRESSED, SUPPRESSED",
        "HAND,         true,  false, SUPPRESSED, ACCEPTED,   ACCEPTED",
        "SHEET,        ,      false, SUPPRESSED, SUPPRESSED, SUPPRESSED",
        "SHEET,        true,  false, SUPPRESSED, ACCEPTED,   ACCEPTED",
        "SHEET,        false, false, SUPPRESSED, SUPPRESSED, SUPPRESSED"
    })
    void byConsent(WaysIn.Way way, Boolean said, boolean step, String answer, String welcome, String reminder) {
        String lead = ways.come(way, ways.campaign(Map.of()), ways.address(), said);

        assertThat(driver.lead(lead).person().consentGiven()).isEqualTo(said);
        assertThat(driver.firstAnswer(lead) != null).isEqualTo(step);
        assertThat(state(lead, "first-answer")).isEqualTo(answer);
        assertThat(state(lead, "welcome")).isEqualTo(welcome);
        assertThat(state(lead, "first-reminder")).isEqualTo(reminder);
    }

    @ParameterizedTest
    @EnumSource(WaysIn.Way.class)
    void byLegitimateInterestItGoesAndStandsWithTheLeadAsItWasThen(WaysIn.Way way) {
        String campaign = ways.campaign(
                Map.of("legal_basis", "'legitimate_interest'", "legal_basis_text", "'Customers of ours'"));
        String lead = ways.come(way, campaign, ways.address(), way == WaysIn.Way.LANDING_PAGE ? true : null);
        Visitor manager = Visitor.signedIn(port, "manager");

        assertThat(state(lead, "first-nurture")).isEqualTo("ACCEPTED");
        answer(200, manager.send("PATCH", "/v1/api/campaigns/" + campaign, "{\"legal_basis_text\":\"Otherwise\"}"));

        JsonNode uses = answer(200, manager.get("/v1/api/leads/" + lead)).at("/consent/uses");
        if (way == WaysIn.Way.LANDING_PAGE) {
            assertThat(uses).as("agreed").isEmpty();
        } else {
            assertThat(uses).hasSize(1);
            assertThat(uses.at("/0/basis").asText()).isEqualTo("legitimate_interest");
            assertThat(uses.at("/0/text").asText()).isEqualTo("Customers of ours");
            assertThat(uses.at("/0/template").asText()).isEqualTo("first-nurture");
        }
    }

    @ParameterizedTest
    @EnumSource(WaysIn.Way.class)
    void whoOptedOutAsAnotherLeadGetsNothingByWhateverWayTheyCome(WaysIn.Way way) {
        String address = ways.address();
        String before = ways.come(WaysIn.Way.HAND, ways.campaign(Map.of()), address, true);
        String after = ways.come(way, ways.campaign(Map.of("first_answer_to_all", "true")), address, true);
        answer(
                201,
                Visitor.signedIn(port, "manager")
                        .post("/v1/api/leads/" + before + "/consents", "{\"given\":false,\"channels\":[\"email\"]}"));

        assertThat(state(after, "first-answer")).isEqualTo("SUPPRESSED");
        assertThat(state(after, "first-reminder")).isEqualTo("SUPPRESSED");
        String listed = ways.come(WaysIn.Way.SHEET, ways.campaign(Map.of()), address, true);
        assertThat(send(listed, "first-reminder").reason())
                .as("a list brings nobody back")
                .isEqualTo("this address has unsubscribed");
        String anew = ways.come(WaysIn.Way.FORM, ways.campaign(Map.of()), address, true);
        assertThat(state(anew, "first-reminder")).as("who agrees anew").isEqualTo("ACCEPTED");
    }

    @Test
    void optOutOfASheetHoldsForTheAddressToo() {
        String address = ways.address();
        String before = ways.come(WaysIn.Way.FORM, ways.campaign(Map.of()), address, true);

        ways.optedOutInASheet(ways.campaign(Map.of()), address);

        assertThat(send(before, "first-reminder").reason()).isEqualTo("this address has unsubscribed");
    }

    @Test
    void leadsOfSheetsAndThoseEnteredByHandAreAnsweredWhereTheCampaignSaysSo() {
        String campaign = ways.campaign(Map.of("first_answer_to_all", "true"));

        for (WaysIn.Way way : new WaysIn.Way[] {WaysIn.Way.SHEET, WaysIn.Way.HAND}) {
            String lead = ways.come(way, campaign, ways.address(), null);
            assertThat(driver.externalTask(lead).getActivityId())
                    .as(way.name())
                    .isEqualTo("ServiceTask_SendLaterAnswer");
            assertThat(state(lead, "first-answer")).as(way.name()).isEqualTo("ACCEPTED");
            assertThat(state(ways.come(way, campaign, ways.address(), false), "first-answer"))
                    .isEqualTo("SUPPRESSED");
        }
    }

    private String state(String lead, String template) {
        return send(lead, template).state().name();
    }

    private Progress send(String lead, String template) {
        return messages.deliver(UUID.randomUUID().toString(), lead, null, template);
    }
}
