package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.baton.journeys.JourneyLeads.Known;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A manager decides on mails that may or may not have gone out. */
@Journey
class MailsJourneyIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JourneyLeads leads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void managerSendsOneMailAgainAndGivesAnotherUp(Visitors visitors) {
        Known first = leads.hot("rep1");
        Known second = leads.hot("rep1");
        UUID again = lost(first);
        UUID givenUp = lost(second);
        Page manager = visitors.signedIn("manager");
        manager.navigate("/mails");
        assertThat(link(manager, "Mails to decide 2").first()).isVisible();
        Shots.take(manager, "mails-to-decide");

        button(manager, "Send again: Welcome for lead " + first.id()).click();
        Shots.take(manager, "mail-again");
        button(dialog(manager, "Send this mail again?"), "Send again").click();
        assertThat(manager.getByText("The mail goes out again.")).isVisible();
        button(manager, "Give up: Welcome for lead " + second.id()).click();
        button(dialog(manager, "Give this mail up?"), "Give up").click();

        assertThat(manager.getByText("The fate of every mail is known")).isVisible();
        assertThat(link(manager, "Mails to decide").first()).isVisible();
        await().until(() -> state(again), "accepted"::equals);
        assertThat(state(givenUp)).isEqualTo("cancelled");
    }

    /** Whatever else the mail server is given to do (002). */
    @Test
    void whoAsksIsAnsweredWithinTenSeconds() throws Exception {
        String campaign = new TestCampaigns(beans).create(Map.of());
        String lead = new ObjectMapper()
                .readTree(Outsider.somewhere(port)
                        .post("/v1/api/leads", TestCampaigns.lead(campaign))
                        .body())
                .get("lead_id")
                .asText();

        await().until(() -> secondsToAnswer(lead), seconds -> seconds >= 0);
        assertThat(secondsToAnswer(lead)).isLessThan(10);
    }

    /** -1: it is not out yet. */
    private double secondsToAnswer(String lead) {
        return jdbc.sql(
                        """
                        select coalesce(max(extract(epoch from m.changed_at - l.created_at)), -1) from message m
                        join lead l on l.id = m.lead_id
                        where l.id = ? and m.template = 'first-answer' and m.state = 'accepted'
                        """)
                .param(lead)
                .query(Double.class)
                .single();
    }

    /** As a sender that died leaves it. */
    private UUID lost(Known lead) {
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        """
                        insert into message (id, message_key, lead_id, channel, template, purpose, state, reason,
                            queued_at, changed_at)
                        values (?, ?, ?, 'email', 'welcome', 'marketing', 'unknown',
                            'the sender stopped while sending', now(), now())
                        """)
                .params(id, id.toString(), lead.id())
                .update());
        return id;
    }

    private String state(UUID id) {
        return jdbc.sql("select state from message where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
