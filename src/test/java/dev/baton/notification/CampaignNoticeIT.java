package dev.baton.notification;

import static dev.baton.lead.LeadFixtures.completeLead;
import static dev.baton.lead.LeadFixtures.leadToNurture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.NewLead;
import dev.baton.notification.send.NoticeDriver;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import dev.baton.testing.fake.FakeStaffServices;
import dev.baton.testing.fake.ScriptedMailServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A campaign's addresses are told of its new leads. */
@NoticesOn
class CampaignNoticeIT {

    private static final String TELL = "CallActivity_TellStaff";
    private static final String EMAIL = "ServiceTask_SendCampaignEmail";
    private static final String ANSWER = "UserTask_AnswerOffer";

    @Autowired
    ApplicationContext beans;

    @Value("${local.port}")
    int port;

    private final ScriptedMailServer mails = NoticesOn.Outside.MAILS;
    private LeadDriver driver;
    private NoticeDriver notices;
    private String campaign;

    @BeforeEach
    void startAnew() {
        FakeStaffServices outside = NoticesOn.Outside.SERVICES;
        outside.reset();
        mails.mood(ScriptedMailServer.Mood.TAKES);
        mails.taken().clear();
        driver = new LeadDriver(beans);
        notices = new NoticeDriver(beans);
        campaign = new TestCampaigns(beans).create(Map.of());
        set("{\"notification_emails\":[\"sales@acme.example\",\"boss@acme.example\"]}");
    }

    @Test
    void eachAddressGetsOneMailOfATopLeadWithoutThePerson() {
        NewLead lead = of(completeLead(), null);
        String id = notices.told(lead);
        assertThat(driver.waitsAt(id)).contains(EMAIL, ANSWER);

        notices.work(id);
        notices.work(id);

        assertThat(mails.taken()).hasSize(2).allSatisfy(mail -> assertThat(mail)
                .contains("https://baton.example/leads/" + id)
                .doesNotContain(lead.contact().email(), lead.contact().lastName()));
        assertThat(mails.taken()).anySatisfy(mail -> assertThat(mail).contains("To: boss@acme.example"));
        assertThat(driver.waitsAt(id)).containsExactly(ANSWER);
    }

    @Test
    void whoHasTheMailDoesNotGetItAgainWhenTheOtherIsTriedAgain() {
        mails.mood(ScriptedMailServer.Mood.BUSY_AT_RECIPIENT);
        String id = notices.told(of(completeLead(), null));
        notices.work(id);
        assertThat(driver.waitsAt(id)).contains(EMAIL, ANSWER);

        mails.mood(ScriptedMailServer.Mood.TAKES);
        notices.waitingTimeIsOver(id);
        notices.work(id);
        notices.work(id);

        assertThat(mails.taken()).hasSize(2);
        assertThat(driver.waitsAt(id)).containsExactly(ANSWER);
    }

    @Test
    void lesserLeadsAreToldWhereTheCampaignWantsThem() {
        assertThat(driver.waitsAt(driver.receive(of(leadToNurture(), null)))).containsExactly(ANSWER);
        set("{\"notification_grades\":[\"D\"]}");

        String id = notices.told(of(leadToNurture(), null));
        assertThat(driver.waitsAt(id)).containsExactlyInAnyOrder(EMAIL, ANSWER);
    }

    @Test
    void leadOfASheetIsNotTold() {
        String id = driver.receive(of(completeLead(), UUID.randomUUID()));

        assertThat(driver.waitsAt(id)).doesNotContain(TELL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"notification_emails\":[\"a@acme.example\",\"none\"]}|notification_emails[1]",
                "{\"notification_grades\":[]}|notification_grades",
                "{\"notification_grades\":[\"E\"]}|notification_grades",
                "{\"retention_days\":0,\"notification_grades\":[\"A\"]}|retention_days"
            })
    void mistakesAreNamed(String body, String field) {
        var answer = Visitor.signedIn(port, "manager").send("PATCH", "/v1/api/campaigns/" + campaign, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private void set(String body) {
        var answer = Visitor.signedIn(port, "manager").send("PATCH", "/v1/api/campaigns/" + campaign, body);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private NewLead of(NewLead lead, UUID importId) {
        return new NewLead(
                campaign,
                new NewLead.Arrival(lead.arrival().source(), importId, "test", null),
                lead.contact(),
                null,
                lead.details(),
                lead.tracking(),
                lead.language(),
                List.of(),
                new NewLead.Consent(true, null));
    }
}
