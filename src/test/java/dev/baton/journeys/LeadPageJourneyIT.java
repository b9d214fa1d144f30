package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.tab;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.journeys.JourneyLeads.Known;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a lead shows, and what it keeps back. */
@Journey
class LeadPageJourneyIT {

    @Autowired
    JourneyLeads leads;

    @Test
    void processDiagramMarksTheCurrentStep(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page page = visitors.signedIn("manager");
        page.navigate("/leads/" + lead.id() + "?tab=process");
        Locator current = page.locator("[data-element-id=UserTask_AnswerOffer]").first();
        assertThat(current).isVisible();
        assertThat(current).hasClass(java.util.regex.Pattern.compile(".*baton-now.*"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Accept or decline lead");
        Shots.takeWhole(page, "lead-process");
    }

    @Test
    void financialValuesAreMaskedUntilAskedForAndTheReadingIsOnTheTimeline(Visitors visitors) {
        Known lead = leads.wealthy("900-45-6789", "rep1");
        Page page = visitors.signedIn("manager");
        page.navigate("/leads/" + lead.id() + "?tab=financial");
        Locator panel = page.getByRole(AriaRole.TABPANEL);
        assertThat(panel).containsText("***-**-6789");
        assertThat(panel).not().containsText("900-45-6789");
        Shots.takeWhole(page, "lead-financial");
        button(page, "Reveal").click();
        assertThat(panel).containsText("900-45-6789");
        assertThat(panel).containsText("125,000.50");
        button(page, "Hide").click();
        assertThat(panel).not().containsText("900-45-6789");
        tab(page, "History").click();
        assertThat(panel).containsText("Mary Manager");
        assertThat(panel).containsText("inancial");

        Page rep = visitors.signedIn("rep1");
        rep.navigate("/leads/" + lead.id() + "?tab=financial");
        assertThat(rep.getByRole(AriaRole.TABPANEL)).containsText("***-**-6789");
        assertThat(button(rep, "Reveal")).isHidden();
    }

    @Test
    void markupInALeadIsShownAsText(Visitors visitors) {
        String name = "<img src=x onerror=\"document.title='broken'\">";
        Known lead = leads.saying(name, "<b id=planted>{{7*7}}</b>", "rep1");
        Page page = visitors.signedIn("rep1");
        page.navigate("/leads/" + lead.id());
        assertThat(heading(page, lead.name())).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("<b id=planted>{{7*7}}</b>");
        assertThat(page.locator("#planted")).hasCount(0);
        Tasklist tasklist = Tasklist.openAt(page, leads.task(lead, "UserTask_AnswerOffer"));
        assertThat(tasklist.form()).containsText(name);
        assertThat(page.locator("img[src=x]")).hasCount(0);
    }
}
