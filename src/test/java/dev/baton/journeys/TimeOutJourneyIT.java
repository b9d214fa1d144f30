package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.tab;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.journeys.JourneyLeads.Known;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody answers in time: the lead goes from rep to rep and then to the manager. */
@Journey
class TimeOutJourneyIT {

    private static final int OFFERS = 3;

    @Autowired
    JourneyLeads leads;

    @Test
    void leadNobodyAnswersGoesToEveryRepAndThenToTheManagerWhoAssignsIt(Visitors visitors) {
        Page manager = visitors.signedIn("manager");
        manager.navigate("/tasks");
        assertThat(heading(manager, "Tasks")).isVisible();
        Known lead = leads.hasty();

        button(manager, "Assign lead " + lead.id()).click();
        Locator asked = dialog(manager, "Assign lead");
        asked.getByText("Ravi Rep").click();
        button(asked, "Assign lead").click();
        assertThat(asked).isHidden();
        assertThat(button(manager, "Assign lead " + lead.id())).isHidden();

        manager.navigate("/leads/" + lead.id());
        assertThat(manager.getByRole(AriaRole.MAIN)).containsText("Assigned to Ravi Rep");
        tab(manager, "History").click();
        Locator history = manager.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Activities"));
        assertThat(history.getByRole(AriaRole.LISTITEM).filter(saying("No answer in time")))
                .hasCount(OFFERS);
        assertThat(history.getByRole(AriaRole.LISTITEM).filter(saying("Offered")))
                .hasCount(OFFERS);
        Shots.takeWhole(manager, "lead-history");
        Page rep = visitors.signedIn("rep2");
        rep.navigate("/queue");
        tab(rep, "Accepted").click();
        assertThat(article(rep, lead.name())).isVisible();
    }

    @Test
    void managerAssignsALeadNobodyAnsweredInTasklist(Visitors visitors) {
        Page rep = visitors.signedIn("rep3");
        rep.navigate("/queue");
        assertThat(heading(rep, "Queue")).isVisible();
        Known lead = leads.hasty("rep3");
        assertThat(article(rep, lead.name())).isVisible();
        assertThat(article(rep, lead.name())).isHidden(); // its time is over

        Page manager = visitors.signedIn("manager");
        Tasklist tasklist = Tasklist.open(manager);
        assertThat(tasklist.openFilter()).containsText("For you to decide");
        tasklist.tasks()
                .filter(saying(lead.name()))
                .getByText("Assign lead by hand")
                .click();
        assertThat(tasklist.form()).containsText(lead.email());
        manager.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        tasklist.form().getByLabel("Assign to").selectOption("rep1");
        Shots.take(manager, "tasklist-assign");
        tasklist.complete().click();

        assertThat(tasklist.nothingOpen()).isVisible();
        manager.navigate("/leads/" + lead.id());
        assertThat(manager.getByRole(AriaRole.MAIN)).containsText("Assigned to Rita Rep");
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
