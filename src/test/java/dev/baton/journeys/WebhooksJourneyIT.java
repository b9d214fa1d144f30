package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.baton.testing.fake.FakeReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator adds a webhook, tries it, sees what a lead made of it, and deletes it. */
@Journey
class WebhooksJourneyIT {

    @Autowired
    JourneyLeads leads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final FakeReceiver receiver = new FakeReceiver();

    @AfterEach
    void close() {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("delete from webhook_endpoint").update());
        receiver.close();
    }

    @Test
    void anAdministratorAddsAWebhookTriesItAndDeletesIt(Visitors visitors) {
        Page admin = visitors.signedIn("admin");
        admin.navigate("/webhooks");
        assertThat(admin.getByText("No program is told")).isVisible();
        assertThat(new AxeBuilder(admin).analyze().getViolations()).isEmpty();

        button(admin, "Add a webhook").click();
        dialog(admin, "Add a webhook").getByLabel("Address").fill(receiver.address());
        dialog(admin, "Add a webhook").getByLabel("Description").fill("Warehouse");
        Shots.take(admin, "webhook-add");
        assertThat(new AxeBuilder(admin).analyze().getViolations()).isEmpty();
        button(dialog(admin, "Add a webhook"), "Add webhook").click();
        assertThat(dialog(admin, "Copy the secret now").getByText("whsec_")).isVisible();
        Shots.take(admin, "webhook-secret");
        button(dialog(admin, "Copy the secret now"), "I have it").click();
        link(admin, "Warehouse").click();
        button(admin, "Send a test").click();
        assertThat(admin.getByText("It answered 204")).isVisible();
        String lead = leads.hot("rep1").id();

        assertThat(link(admin, lead)).isVisible();
        assertThat(receiver.calls()).anyMatch(call -> call.body().contains(lead));
        Shots.takeWhole(admin, "webhook-log");
        assertThat(new AxeBuilder(admin).analyze().getViolations()).isEmpty();
        button(admin, "Delete").click();
        button(dialog(admin, "Delete the webhook?"), "Delete webhook").click();
        assertThat(admin.getByText("No program is told")).isVisible();
    }

    @Test
    void aStoppedWebhookIsSeenInTheDarkAndOnAPhone(Visitors visitors) {
        Page page = visitors.signedIn(
                "admin", options -> options.setColorScheme(ColorScheme.DARK).setViewportSize(390, 844));
        receiver.mood(FakeReceiver.Mood.GONE);
        page.navigate("/webhooks");
        button(page, "Add a webhook").click();
        dialog(page, "Add a webhook").getByLabel("Address").fill(receiver.address());
        button(dialog(page, "Add a webhook"), "Add webhook").click();
        button(dialog(page, "Copy the secret now"), "I have it").click();
        link(page, receiver.address()).click();
        button(page, "Send a test").click();

        assertThat(page.getByText("Baton has stopped it")).isVisible();
        Shots.takeWhole(page, "phone-dark-webhook");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
