package dev.baton.messaging.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.messaging.lead.WaysIn.Way;
import dev.baton.messaging.queue.Progress;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.fake.ScriptedMailServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person is answered once in a campaign, whatever comes twice. */
@BatonTest
class FirstAnswerIT {

    private static final String ANSWERED = "the person was answered already";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final ScriptedMailServer server = new ScriptedMailServer();
    private LeadDriver driver;
    private LeadMessages messages;
    private WaysIn ways;
    private String campaign;
    private String address;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        messages = Messages.to(beans, server.port());
        ways = new WaysIn(port, beans);
        campaign = ways.campaign(Map.of());
        address = ways.address();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void isSignedByTheCampaignAndNamesTheReferenceAndNoRep() {
        String lead = ways.come(Way.FORM, campaign, address, null);

        send(lead);

        assertThat(server.taken()).singleElement().satisfies(mail -> assertThat(mail)
                .contains("To: " + address, "Your reference is " + lead, "List-Unsubscribe")
                .doesNotContain("Ray", "/t/o/"));
        assertThat(purpose(lead)).isEqualTo("transactional");
        assertThat(driver.timeline(lead)).endsWith("email_sent");
    }

    @Test
    void whoAsksAgainAfterADayIsNotAnsweredAgain() {
        send(ways.come(Way.FORM, campaign, address, null));
        dayPasses();

        assertThat(send(ways.come(Way.LANDING_PAGE, campaign, address, true)).reason())
                .isEqualTo(ANSWERED);
        String elsewhere = ways.campaign(Map.of());
        assertThat(send(ways.come(Way.FORM, elsewhere, address, null)).reason())
                .as("another campaign")
                .isNull();
    }

    @Test
    void repeatOfWhoAskedIsNoStepAndOfALeadOfASheetIsOne() {
        ways.come(Way.FORM, campaign, address, null);
        assertThat(driver.firstAnswer(again())).as("asked before").isNull();

        address = ways.address();
        ways.come(Way.SHEET, campaign, address, null);
        String asks = again();
        assertThat(driver.firstAnswer(asks)).as("came with a sheet before").isNotNull();
        assertThat(send(asks).reason()).isNull();
    }

    @Test
    void twoThatComeAtOnceAreAnsweredOnce() {
        String first = ways.come(Way.FORM, campaign, address, null);
        dayPasses();
        String second = ways.come(Way.API, campaign, address, null);

        List<CompletableFuture<Progress>> sent = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(i % 2 == 0 ? first : second)))
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join).filter(progress -> progress.reason() == null))
                .hasSize(1);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void personWhoWasAnsweredUnderAnotherAddressIsNotAnsweredAgain() {
        String first = ways.come(Way.FORM, campaign, address, null);
        send(first);
        address = ways.address();
        String second = ways.come(Way.SHEET, campaign, address, null);
        change("update lead set merged_into = '" + first + "' where id = '" + second + "'");
        dayPasses();

        assertThat(send(ways.come(Way.FORM, campaign, address, null)).reason()).isEqualTo(ANSWERED);
    }

    @Test
    void answerThatWasNeverSentDoesNotCount() {
        String first = ways.come(Way.FORM, campaign, address, null);
        send(first);
        change("update message set state = 'cancelled' where lead_id = '" + first + "'");
        dayPasses();

        assertThat(send(ways.come(Way.FORM, campaign, address, null)).reason()).isNull();
    }

    /** Somebody asks who is known, and slips past the check for it. */
    private String again() {
        return driver.receive(WaysIn.form(campaign, address));
    }

    private Progress send(String lead) {
        return messages.deliver(UUID.randomUUID().toString(), lead, null, "first-answer");
    }

    private String purpose(String lead) {
        return jdbc.sql("select purpose from message where lead_id = ?")
                .param(lead)
                .query(String.class)
                .single();
    }

    private void dayPasses() {
        change("update lead set created_at = created_at - interval '25 hours' where campaign_id = '" + campaign + "'");
    }

    private void change(String sql) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(sql).update());
    }
}
