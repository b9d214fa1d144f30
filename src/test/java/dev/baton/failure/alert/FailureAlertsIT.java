package dev.baton.failure.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.failure.FailureDriver;
import dev.baton.failure.ProcessSteps;
import dev.baton.integration.IntegrationEvents.WebhookStopped;
import dev.baton.messaging.staff.StaffMailDriver;
import dev.baton.messaging.staff.StaffMails;
import dev.baton.rules.RulesStopped;
import dev.baton.shared.database.OneNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import dev.baton.testing.fake.ScriptedMailServer;
import dev.baton.testing.fake.ScriptedMailServer.Mood;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What has used up its tries goes out by mail: once for each kind in a quarter of an hour, however many there are. */
@BatonTest
class FailureAlertsIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    StaffMails mails;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Value("${local.port}")
    int port;

    private final ScriptedMailServer server = new ScriptedMailServer();
    private final List<String> stopped = new ArrayList<>();
    private FailureDriver driver;
    private FailureAlerts alerts;
    private StaffMailDriver sender;

    @BeforeEach
    void prepare() {
        driver = new FailureDriver(beans, Visitor.signedIn(port, "manager"));
        forget();
        FailureSettings settings = new FailureSettings(
                List.of("one@staff.example", "two@staff.example"),
                Duration.ofMinutes(15),
                URI.create("https://baton.example"));
        alerts = new FailureAlerts(jdbc, mails, settings, new OneNode(jdbc), Clock.systemUTC());
        sender = new StaffMailDriver(
                beans, new FailureAlertTexts(jdbc, beans.getBean(ProcessSteps.class), settings), server.port());
    }

    @AfterEach
    void endWhatIsOpen() throws IOException {
        driver.endWhatIsOpen();
        forget();
        server.close();
    }

    @Test
    void manyOfOneKindAreOneMailToEach() {
        stop();
        stop();
        tell();
        sender.send();
        stop();
        tell();
        sender.send();

        assertThat(server.taken()).hasSize(2);
        assertThat(server.taken().get(0))
                .contains("Send welcome e-mail", "https://baton.example/failures")
                .contains("Baton: 2 stopped")
                .doesNotContain("doe.example");
        assertThat(stopped).noneMatch(leadId -> server.taken().get(0).contains(leadId));
    }

    @Test
    void afterAQuarterOfAnHourTheNewOnesAreTold() {
        stop();
        tell();
        sender.send();
        driver.sql("update failure_alert set created_at = created_at - interval '16 minutes'");
        driver.sql("update act_ru_incident set incident_timestamp_ = incident_timestamp_ - interval '17 minutes'");
        tell();
        sender.send();
        assertThat(server.taken()).as("nothing new").hasSize(2);

        stop();
        tell();
        sender.send();

        assertThat(server.taken()).hasSize(4);
        assertThat(server.taken().get(3)).contains("Baton: 1 stopped");
    }

    @Test
    void whileTheMailServerIsAwayNoMoreAreWritten() {
        server.mood(Mood.BUSY_AT_RECIPIENT);
        for (int hour = 0; hour < 3; hour++) {
            stop();
            tell();
            sender.send();
            driver.sql("update failure_alert set created_at = created_at - interval '1 hour'");
        }

        assertThat(written()).isEqualTo(2);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aMailThatIsGivenUpIsCountedAndIsNoFailure() {
        server.mood(Mood.REFUSES_RECIPIENT);
        stop();
        tell();
        sender.send();
        sender.send();

        assertThat(sender.failed()).isEqualTo(2);
        assertThat(driver.failures("kind=message&size=500").toString()).doesNotContain(FailureAlerts.TEMPLATE);
    }

    @Test
    void aWebhookThatBatonHasStoppedIsMailedToEachOnce() {
        UUID webhook = UUID.randomUUID();
        transactions.executeWithoutResult(transaction -> alerts.on(new WebhookStopped(webhook, "It is gone for good")));
        sender.send();
        sender.send();

        assertThat(server.taken()).hasSize(2).allSatisfy(mail -> assertThat(mail)
                .contains("Baton: a webhook was stopped", "https://baton.example/webhooks/" + webhook));
    }

    @ParameterizedTest
    @CsvSource({"4f5e6d7c8b, 'Version 4f5e6d7c8b, the last good one, goes on'", ", No earlier version works"})
    void rulesThatWereStoppedAreMailedToEachOnce(String goesOn, String end) {
        for (int node = 0; node < 2; node++) {
            transactions.executeWithoutResult(
                    transaction -> alerts.on(new RulesStopped("grading", "0a1b2c3d4e", "take too long", goesOn)));
            sender.send();
        }

        assertThat(server.taken()).hasSize(2).allSatisfy(mail -> assertThat(mail)
                .contains("Baton: the rules grading were stopped", "0a1b2c3d4e", end));
    }

    private void stop() {
        stopped.add(driver.stoppedTask());
    }

    private void tell() {
        transactions.executeWithoutResult(transaction -> alerts.tell());
    }

    private int written() {
        return jdbc.sql("select count(*) from message where template = 'critical-failure'")
                .query(Integer.class)
                .single();
    }

    /** Other tests may have left incidents: they count as told. */
    private void forget() {
        driver.sql("delete from message where template in ('critical-failure', 'webhook-stopped', 'rules-stopped')");
        driver.sql("delete from failure_alert");
        driver.sql("update act_ru_incident set incident_type_ = 'told' where incident_type_ = 'failedExternalTask'");
    }
}
