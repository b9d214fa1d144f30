package dev.baton.lead.consent;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.privacy.LeadCopy;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a campaign asks for it, whoever agreed to mail confirms that by a link before the first message. */
@BatonTest
class DoubleOptInIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TransactionTemplate transactions;

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
    void followUpWaitsForTheConfirmationAndBeginsWithIt() {
        String lead = leads.asked(campaign);
        leads.accept(lead);
        assertThat(driver.waitsAt(lead)).contains("Gateway_ConsentAwaited");

        assertThat(leads.person().submit(leads.link(lead), Map.of()).body()).contains("Thank you");

        assertThat(driver.externalTask(lead).getActivityId()).isEqualTo("ServiceTask_SendWelcome");
        assertThat(driver.waitsAt(lead)).doesNotContain("Gateway_AnswerAwaited");
        JsonNode consent = leads.consent(lead);
        assertThat(consent.at("/confirmation/state").asText()).isEqualTo("confirmed");
        assertThat(consent.at("/records/0/source").asText()).isEqualTo("double opt-in");
        assertThat(consent.at("/records/0/text").asText()).contains("I agree to receive e-mails about Test");
        assertThat(consent.at("/records/0/channels")).hasSize(1);
        assertThat(driver.timeline(lead)).contains("consent_confirmed");
        assertThat(leads.clear("confirmed_from_sealed")).isZero();
    }

    @Test
    void theMailAndItsLinkAreWrittenDownTogether() {
        String lead = leads.captured(campaign, OptInLeads.AGREED);
        assertThat(leads.rows(lead)).as("before").isZero();

        driver.runJob(lead, OptInLeads.CONFIRM);

        ExternalTask mail = driver.externalTask(lead);
        assertThat(mail.getTopicName()).isEqualTo("send-email");
        assertThat(beans.getBean(RuntimeService.class).getVariable(mail.getExecutionId(), "template"))
                .isEqualTo("confirm-consent");
        assertThat(leads.rows(lead)).isEqualTo(1);
    }

    @Test
    void whoConfirmedBeforeARepAcceptedIsWrittenToAtOnce() {
        String lead = leads.asked(campaign);
        leads.person().submit(leads.link(lead), Map.of());

        leads.accept(lead);

        assertThat(driver.externalTask(lead).getActivityId()).isEqualTo("ServiceTask_SendWelcome");
    }

    @Test
    void whoDoesNotConfirmInTimeIsNotWrittenTo() {
        String lead = leads.asked(campaign);
        driver.completeExternalTask(lead);
        leads.accept(lead);
        leads.change("update consent_confirmation set expires_at = now() where lead_id = ?", lead);

        driver.runJob(lead, "IntermediateEvent_AnswerOverdue");
        driver.runJob(lead, "IntermediateEvent_ConsentOverdue");

        assertThat(driver.timeline(lead)).containsOnlyOnce("consent_unconfirmed");
        assertThat(driver.waitsAt(lead)).containsExactly("UserTask_WorkLead");
        assertThat(leads.person().submit(leads.link(lead), Map.of()).status()).isEqualTo(410);
        assertThat(leads.person().get(leads.link(lead)).body()).contains("This link is too old");
        assertThat(leads.consent(lead).at("/confirmation/state").asText()).isEqualTo("missed");
    }

    @Test
    void theMailCanBeSentAgainTwice() {
        String lead = leads.asked(campaign);
        assertThat(leads.again(lead).get("code").asInt())
                .as("the first is on its way")
                .isEqualTo(409);
        String link = leads.link(lead);

        for (int time = 2; time <= 3; time++) {
            driver.completeExternalTask(lead);
            assertThat(leads.again(lead).at("/confirmation/asked").asInt()).isEqualTo(time);
            assertThat(beans.getBean(RuntimeService.class)
                            .getVariable(driver.externalTask(lead).getExecutionId(), "asked"))
                    .isEqualTo(time);
        }
        driver.completeExternalTask(lead);

        assertThat(leads.again(lead).get("code").asInt()).as("often enough").isEqualTo(409);
        assertThat(leads.consent(lead).at("/confirmation/can_ask_again").asBoolean())
                .isFalse();
        assertThat(leads.link(lead)).as("the first mail's link counts still").isEqualTo(link);
    }

    @Test
    void onlyWhoWorksTheLeadSendsItAgain() {
        answer(
                404,
                Visitor.signedIn(port, "rep3").post("/v1/api/leads/" + leads.asked(campaign) + "/consents/ask", "{}"));
    }

    @Test
    void whatAPersonTellsAColleagueCountsToo() {
        String lead = leads.asked(campaign);
        leads.accept(lead);

        answer(
                201,
                leads.manager()
                        .post(
                                "/v1/api/leads/" + lead + "/consents",
                                "{\"given\": true, \"channels\": [\"email\"], \"text\": \"on the phone\"}"));

        assertThat(driver.externalTask(lead).getActivityId()).isEqualTo("ServiceTask_SendWelcome");
        assertThat(leads.person().submit(leads.link(lead), Map.of()).status()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"consent_given\": false}"})
    void whoDidNotAgreeIsNotAsked(String form) {
        assertThat(driver.job(leads.captured(campaign, form), OptInLeads.CONFIRM))
                .isNull();
    }

    @Test
    void otherCampaignsAskNobody() {
        campaign = new TestCampaigns(beans).create(Map.of("reps", "'{rep1}'"));
        String lead = leads.captured(campaign, OptInLeads.AGREED);
        assertThat(driver.job(lead, OptInLeads.CONFIRM)).isNull();

        leads.accept(lead);

        assertThat(driver.externalTask(lead).getActivityId()).isEqualTo("ServiceTask_SendWelcome");
        assertThat(leads.consent(lead).get("confirmation").isNull()).isTrue();
    }

    @Test
    void closingTheLeadEndsTheQuestion() {
        String lead = leads.asked(campaign);
        leads.accept(lead);

        driver.complete("rep1", lead, Map.of("status", "closed_lost"));

        assertThat(driver.instances(lead)).isEmpty();
    }

    @Test
    void aPersonsCopyTellsOfItAndErasureLeavesNothing() {
        String lead = leads.asked(campaign);
        leads.person().submit(leads.link(lead), Map.of());

        List<Map<String, Object>> copy =
                transactions.execute(t -> beans.getBean(LeadCopy.class).of(List.of(lead)));
        assertThat(copy.get(0).get("Confirmation asked for by e-mail").toString())
                .contains("Confirmed from IP address=127.");

        leads.change("delete from lead where id = ?", lead);
        assertThat(leads.rows(lead)).isZero();
    }
}
