package dev.baton.messaging.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.privacy.erasure.PersonErasure;
import dev.baton.subject.PersonIdentifiers;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;

/** What a lead does with a mail comes back and counts; nothing else leads anywhere. */
@BatonTest
class MailTrackingIT {

    private static final String PERSON = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0";
    private static final String ONE = "https://www.example.com/one?a=1&b=2";
    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;
    private CountedMails mails;
    private String campaign;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        mails = new CountedMails(beans, port);
        campaign = new TestCampaigns(beans).create(Map.of("count_mails", "true"));
    }

    @Test
    void clickLeadsOnAndCounts() {
        CountedMails.Sent mail = mails.send(campaign);
        assertThat(mail.html())
                .doesNotContain("example.com/one")
                .doesNotContain("example.com/two")
                .as("links of a person's own and those to no page stay")
                .contains("href=\"https://www.example.com/Ann\"", "href=\"mailto:us@example.com\"");
        assertThat(mails.make(mail.lead(), mail.message())).as("made again").isEqualTo(mail.html());

        HttpResponse<String> answer = mails.get("/t/c/" + mail.token("c", 0), PERSON);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(ONE);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(mails.rows(mail)).containsExactly("click 1 -");
        driver.runJob(mail.lead(), "IntermediateEvent_MoreMayCome");
        assertThat(driver.timeline(mail.lead())).contains("link_clicked");
        assertThat(driver.lead(mail.lead()).judgement().scoreBreakdown())
                .anyMatch(part -> part.criterion().equals("Behaviour: click") && part.points() == 5);
        mails.get("/t/c/" + mail.token("c", 0), PERSON);
        assertThat(mails.rows(mail)).as("once a minute").hasSize(1);
    }

    @Test
    void pictureTellsOfAnOpening() {
        CountedMails.Sent mail = mails.send(campaign);

        HttpResponse<String> answer = mails.get("/t/o/" + mail.token("o", 0), PERSON);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(mails.rows(mail)).containsExactly("open 0 -");
    }

    @Test
    void machinesAreNotedAndDoNotCount() {
        CountedMails.Sent mail = mails.send(campaign);
        mails.get("/t/c/" + mail.token("c", 0), "curl/8.5.0");
        mails.get("/t/o/" + mail.token("o", 0), "Mozilla/5.0");
        assertThat(mails.rows(mail)).containsExactly("click 1 scanner", "open 0 proxy");

        CountedMails.Sent other = mails.send(campaign);
        mails.get("/t/c/" + other.token("c", 0), PERSON);
        mails.get("/t/c/" + other.token("c", 1), PERSON);
        assertThat(mails.rows(other)).containsExactly("click 1 many at once", "click 2 many at once");
        driver.runJob(other.lead(), "IntermediateEvent_MoreMayCome");
        assertThat(driver.lead(other.lead()).judgement().scoreBreakdown())
                .noneMatch(part -> part.criterion().startsWith("Behaviour"));

        CountedMails.Sent fresh = mails.send(campaign);
        mails.set("update message set changed_at = now() + interval '1 minute' where id = ?", fresh.message());
        mails.get("/t/c/" + fresh.token("c", 0), PERSON);
        assertThat(mails.rows(fresh)).containsExactly("click 1 too soon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/t/c/" + UNKNOWN,
                "/t/o/" + UNKNOWN,
                "/t/c/" + UNKNOWN + "?url=https://evil.example",
                "/t/c/x",
                "/t/c/https%3A%2F%2Fevil.example",
                "/t/c/https:evil.example",
                "/t/o/%00"
            })
    void whatIsNotOursLeadsNowhere(String path) {
        HttpResponse<String> answer = mails.get(path, PERSON);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).doesNotContain("evil");
    }

    @Test
    void aTokenIsGoodForItsOwnKindOnlyAndForPagesOfTheWebOnly() {
        CountedMails.Sent mail = mails.send(campaign);
        assertThat(mails.get("/t/o/" + mail.token("c", 0), PERSON).statusCode()).isEqualTo(404);
        assertThat(mails.get("/t/c/" + mail.token("o", 0), PERSON).statusCode()).isEqualTo(404);
        assertThat(mails.rows(mail)).isEmpty();

        for (String bad : List.of("javascript:alert(1)", "//evil.example", "https:///x", "ftp://evil.example", "a b")) {
            mails.set(
                    "update mail_link set destination = '" + bad + "' where message_id = ? and number = 1",
                    mail.message());
            assertThat(mails.get("/t/c/" + mail.token("c", 0), PERSON).statusCode())
                    .as(bad)
                    .isEqualTo(404);
        }
    }

    @Test
    void nothingIsCountedWithoutTheSwitchOrWithoutConsent() {
        CountedMails.Sent mail = mails.send(campaign);
        mails.set("update lead set consent_given = false where id = ?", mail.lead());
        assertThat(mails.get("/t/c/" + mail.token("c", 0), PERSON).statusCode())
                .as("still leads on")
                .isEqualTo(302);
        assertThat(mails.rows(mail)).as("withdrawn").isEmpty();
        assertThat(mails.make(mail.lead(), mail.message()))
                .contains(ONE.replace("&", "&amp;"))
                .doesNotContain("/t/");

        mails.set("update lead set consent_given = null where id = ?", mail.lead());
        assertThat(mails.make(mail.lead(), mail.message())).as("never asked").doesNotContain("/t/");

        mails.set("update lead set consent_given = true where id = ?", mail.lead());
        Visitor.signedIn(port, "manager").send("PATCH", "/v1/api/campaigns/" + campaign, "{\"count_mails\": false}");
        assertThat(mails.make(mail.lead(), mail.message())).as("switched off").doesNotContain("/t/");
        mails.get("/t/c/" + mail.token("c", 0), PERSON);
        assertThat(mails.rows(mail)).isEmpty();
    }

    @Test
    void whoIsErasedIsGoneHereToo() {
        CountedMails.Sent mail = mails.send(campaign);
        mails.get("/t/c/" + mail.token("c", 0), PERSON);
        var subject = beans.getBean(PersonIdentifiers.class).of(List.of(mail.lead()));

        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(PersonErasure.class)
                .erase(subject));

        assertThat(mails.rows(mail)).isEmpty();
        assertThat(mails.get("/t/c/" + mail.token("c", 0), PERSON).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutTheDatabaseThereIsAPageAndAPicture() {
        MailLinks away = mock(MailLinks.class);
        when(away.find(anyString())).thenThrow(new DataAccessResourceFailureException("away"));
        MailTrackingController controller =
                new MailTrackingController(away, mock(MailTracking.class), Clock.systemUTC());

        assertThat(controller
                        .click(UNKNOWN, new MockHttpServletRequest())
                        .getStatusCode()
                        .value())
                .isEqualTo(503);
        assertThat(controller
                        .open(UNKNOWN, new MockHttpServletRequest())
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeWrittenDownStillLeadsOn() {
        MailLinks links = mock(MailLinks.class);
        when(links.find(anyString()))
                .thenReturn(
                        beans.getBean(MailLinks.class).find(mails.send(campaign).token("c", 0)));
        MailTracking failing = mock(MailTracking.class);
        org.mockito.Mockito.doThrow(new IllegalStateException("no"))
                .when(failing)
                .note(any(), any());

        assertThat(new MailTrackingController(links, failing, Clock.systemUTC())
                        .click(UNKNOWN, new MockHttpServletRequest())
                        .getHeaders()
                        .getLocation())
                .hasToString(ONE);
    }
}
