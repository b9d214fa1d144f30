package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A manager enters somebody who called; the chosen rep has the lead before them. */
@Journey
class NewLeadJourneyIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void managerEntersALeadAndTheRepSeesIt(Visitors visitors) {
        Page rep = visitors.signedIn("rep2");
        rep.navigate("/queue");
        assertThat(heading(rep, "Queue")).isVisible();

        Page page = visitors.signedIn("manager");
        page.navigate("/leads");
        link(page, "New lead").click();
        assertThat(heading(page, "New lead")).isVisible();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Security assessment"))
                .check();
        page.getByLabel("First name").fill("Grace");
        page.getByLabel("Last name").fill("Hopper " + mark);
        button(page, "Create lead").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Check the marked fields");
        assertThat(page.getByText("Please give an e-mail address or a phone number"))
                .isVisible();
        Shots.takeWhole(page, "new-lead");

        page.getByLabel("E-mail").fill("grace." + mark + "@navy.example");
        page.getByLabel("Phone").fill("(206) 555-0142");
        page.getByLabel("Urgency").selectOption("High");
        rep2(page).check();
        button(page, "Create lead").click();

        assertThat(heading(page, "Grace Hopper " + mark)).isVisible();
        assertThat(article(rep, "Grace Hopper " + mark)).isVisible();

        theSamePersonAgainLeadsToTheFirst(page);
    }

    private void theSamePersonAgainLeadsToTheFirst(Page page) {
        page.navigate("/leads/new");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Security assessment"))
                .check();
        page.getByLabel("E-mail").fill("grace." + mark + "@navy.example");
        button(page, "Create lead").click();
        link(page, "Open that lead").click();
        assertThat(heading(page, "Grace Hopper " + mark)).isVisible();
    }

    private static Locator rep2(Page page) {
        return page.locator("input[type=checkbox][value=rep2]");
    }
}
