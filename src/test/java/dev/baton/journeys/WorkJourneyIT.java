package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.tab;
import static dev.baton.journeys.Roles.table;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.journeys.JourneyLeads.Known;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows acceptance: the first mail, and the rep's steps in the console. */
@Journey
class WorkJourneyIT {

    @Autowired
    JourneyLeads leads;

    @Test
    void acceptedLeadGetsTheWelcomeMail(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page rep = visitors.signedIn("rep1");
        accept(rep, lead);
        Page manager = visitors.signedIn("manager");
        manager.waitForCondition(() -> {
            manager.navigate("/outbox");
            assertThat(heading(manager, "Outbox")).isVisible();
            table(manager, "Messages")
                    .or(manager.getByText("No messages"))
                    .first()
                    .waitFor();
            return mailTo(manager, lead).isVisible();
        });
        mailTo(manager, lead).getByRole(AriaRole.LINK).first().click();
        Locator mail = manager.frameLocator("iframe[title=Message]").locator("body");
        assertThat(mail).containsText(lead.first());
        Shots.takeWhole(manager, "mail");
        tab(manager, "Text").click();
        assertThat(manager.getByRole(AriaRole.TABPANEL)).containsText(lead.first());
    }

    @Test
    void repRecordsAnOutcomeWithNoteAndFollowUpDateAndGoesOnUntilTheLeadIsWon(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page rep = visitors.signedIn("rep1");
        accept(rep, lead);
        rep.navigate("/queue");
        tab(rep, "Accepted").click();
        String inAWeek = LocalDate.now().plusDays(7).toString();
        button(rep, "Record outcome for " + lead.name()).click();
        Locator form = dialog(rep, "Outcome for " + lead.name());
        form.getByLabel("Status").selectOption("contacted");
        form.getByLabel("Contact").selectOption("call");
        form.getByLabel("Note").fill("Asked for a quote for 40 seats");
        form.getByLabel("Follow-up date").fill(inAWeek);
        Shots.take(rep, "outcome");
        button(form, "Save outcome").click();
        assertThat(form).isHidden();
        assertThat(article(rep, lead.name())).isVisible();

        step(rep, lead, "qualified");
        step(rep, lead, "proposal");
        step(rep, lead, "closed_won");

        rep.navigate("/leads/" + lead.id());
        assertThat(rep.getByRole(AriaRole.MAIN)).containsText("Closed, won");
        assertThat(button(rep, "Record outcome")).isHidden();
        tab(rep, "History").click();
        assertThat(rep.getByRole(AriaRole.TABPANEL)).containsText("Asked for a quote for 40 seats");
        rep.navigate("/leads");
        tab(rep, "Closed").click();
        assertThat(table(rep, "Leads")).containsText(lead.name());
    }

    private static void step(Page rep, Known lead, String status) {
        rep.navigate("/leads/" + lead.id() + "?action=outcome");
        Locator form = dialog(rep, "Outcome for " + lead.name());
        form.getByLabel("Status").selectOption(status);
        button(form, "Save outcome").click();
        assertThat(form).isHidden();
    }

    private static void accept(Page rep, Known lead) {
        Visitors.send(rep, "POST", "/v1/api/leads/" + lead.id() + "/accept", Map.of());
    }

    private static Locator mailTo(Page manager, Known lead) {
        return table(manager, "Messages")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(lead.email()));
    }
}
