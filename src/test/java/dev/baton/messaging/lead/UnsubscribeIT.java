package dev.baton.messaging.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.NewLead;
import dev.baton.lead.merge.OnePerson;
import dev.baton.messaging.links.CountedMails;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Progress;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import dev.baton.testing.fake.ScriptedMailServer;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each mail to a lead has a way out, and whoever takes it is not written to any more. */
@BatonTest
class UnsubscribeIT {

    private static final Pattern WAY_OUT = Pattern.compile("List-Unsubscribe: <[^>]*(/u/[A-Za-z0-9_-]{22})>");

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final ScriptedMailServer server = new ScriptedMailServer();
    private final OnePerson person = new OnePerson();
    private LeadDriver driver;
    private LeadMessages messages;
    private Outsider reader;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        messages = Messages.to(beans, server.port());
        reader = Outsider.somewhere(port);
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void lookingChangesNothingAndTheButtonUnsubscribes() {
        String lead = lead();
        String link = linkInMailTo(lead);

        Outsider.Answer page = reader.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<button").doesNotContain(person.email());
        assertThat(page.headers()).doesNotContainKey("Set-Cookie");
        assertThat(page.headers().get("Cache-Control")).contains("no-store");
        assertThat(driver.lead(lead).person().agrees()).isTrue();

        assertThat(reader.submit(link, Map.of()).body()).contains("You are unsubscribed");
        assertThat(driver.lead(lead).person().refusesMail()).isTrue();
        assertThat(driver.timeline(lead)).endsWith("consent_withdrawn");
        assertThat(deliver(lead).reason()).isEqualTo("this address has unsubscribed");
        assertThat(server.taken()).isEmpty();
        assertThat(reader.get(link).body()).contains("You are unsubscribed").doesNotContain("<button");
    }

    /** RFC 8058: no cookie, no page, no redirect. */
    @Test
    void mailProgramUnsubscribesForItsReaderOnceIsEnough() {
        String lead = lead();
        String link = linkInMailTo(lead);

        Map<String, String> press = Map.of("List-Unsubscribe", "One-Click");
        assertThat(reader.submit(link, press).status()).isEqualTo(200);
        assertThat(reader.submit(link, press).status()).isEqualTo(200);

        assertThat(driver.timeline(lead)).containsOnlyOnce("consent_withdrawn");
        var consent = Visitor.signedIn(port, "manager").get("/v1/api/leads/" + lead);
        assertThat(consent.body()).contains("\"source\":\"unsubscribed\"");
    }

    @Test
    void anotherLeadWithTheAddressIsNotWrittenToUntilItAgreesAnew() {
        String first = lead();
        String second = lead();
        reader.submit(linkInMailTo(first), Map.of());

        assertThat(deliver(second).reason()).isEqualTo("this address has unsubscribed");
        assertThat(server.taken()).isEmpty();

        agrees(second);
        assertThat(deliver(second).state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(deliver(lead()).reason())
                .as("agreed when it came, after that")
                .isNull();
        agrees(first);
        assertThat(deliver(first).state()).isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void leadThatWasNeverAskedCanUnsubscribe() {
        String lead = lead();
        String link = linkInMailTo(lead);
        change("update lead set consent_given = null where id = ?", lead);

        reader.submit(link, Map.of());

        assertThat(driver.lead(lead).person().refusesMail()).isTrue();
    }

    @Test
    void mailToALeadThatIsPartOfAnotherUnsubscribesThatOneToo() {
        String lead = lead();
        String withTheAddress = lead();
        String link = linkInMailTo(lead);
        OnePerson other = new OnePerson();
        String campaign = new TestCampaigns(beans).create(Map.of());
        String kept = driver.receive(other.in(campaign, other.byEmail("Acme")));
        change("update lead set merged_into = '" + kept + "' where id = ?", lead);

        reader.submit(link, Map.of());

        assertThat(driver.lead(kept).person().refusesMail()).isTrue();
        assertThat(deliver(withTheAddress).reason()).isEqualTo("this address has unsubscribed");
    }

    @Test
    void unknownLinkSaysSoAndATokenOfAnotherKindIsUnknown() {
        assertThat(reader.get("/u/nobody-has-this").body()).contains("This link is not known");
        assertThat(reader.submit("/u/nobody-has-this", Map.of()).status()).isEqualTo(404);

        String counted = new TestCampaigns(beans).create(Map.of("count_mails", "true"));
        CountedMails.Sent mail = new CountedMails(beans, port).send(counted);
        assertThat(reader.submit("/u/" + mail.token("o", 0), Map.of()).status()).isEqualTo(404);
        Matcher wayOut = Pattern.compile("/u/([A-Za-z0-9_-]{22})\"").matcher(mail.html());
        assertThat(wayOut.find()).as("in the footer").isTrue();
        assertThat(reader.get("/t/o/" + wayOut.group(1)).status()).isEqualTo(404);
    }

    /** In a campaign of its own: in one and the same it would be a repeat. */
    private String lead() {
        NewLead lead = person.in(new TestCampaigns(beans).create(Map.of()), person.byEmail("Acme"));
        return driver.receive(lead);
    }

    private String linkInMailTo(String lead) {
        assertThat(deliver(lead).state()).isEqualTo(MessageState.ACCEPTED);
        String mail = server.taken().remove(0).replace("=\r\n", "").replace("=\n", "");
        Matcher link = WAY_OUT.matcher(mail.replaceAll("\r?\n\\s+", " "));
        assertThat(link.find()).as(mail).isTrue();
        String address = link.group(1);
        assertThat(mail.split(Pattern.quote(address), -1))
                .as("header, text and HTML")
                .hasSize(4);
        return address;
    }

    private Progress deliver(String lead) {
        return messages.deliver(UUID.randomUUID().toString(), lead, null, "welcome");
    }

    private void agrees(String lead) {
        Visitor.signedIn(port, "manager")
                .post(
                        "/v1/api/leads/" + lead + "/consents",
                        "{\"given\": true, \"channels\": [\"email\"], \"text\": \"May we write again?\"}");
    }

    private void change(String sql, String lead) {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(sql).param(lead).update());
    }
}
