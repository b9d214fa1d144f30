package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.journeys.JourneyLeads.Known;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rep without a mouse. */
@Journey
class KeyboardJourneyIT {

    /** No page has as many stops. */
    private static final int STOPS = 150;

    @Autowired
    JourneyLeads leads;

    @Test
    void repSignsInAcceptsALeadAndRecordsAnOutcomeWithTheKeyboardAlone(Visitors visitors) {
        Known lead = leads.hot("rep2");
        Page page = visitors.stranger();
        page.navigate("/queue");
        tabTo(page, page.getByLabel("User name"));
        page.keyboard().type("rep2");
        page.keyboard().press("Tab");
        page.keyboard().type("rep2");
        page.keyboard().press("Enter");
        assertThat(heading(page, "Queue")).isVisible();

        tabTo(page, button(page, "Accept " + lead.name()));
        page.keyboard().press("Enter");
        tabTo(page, page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setSelected(true)));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        tabTo(page, button(page, "Record outcome for " + lead.name()));
        page.keyboard().press("Enter");
        Locator form = dialog(page, "Outcome for " + lead.name());
        tabTo(page, form.getByLabel("Note"));
        page.keyboard().type("Called, nobody there");
        tabTo(page, button(form, "Save outcome"));
        page.keyboard().press("Enter");
        assertThat(form).isHidden();
        assertThat(button(page, "Record outcome for " + lead.name())).isFocused();
    }

    private static void tabTo(Page page, Locator target) {
        assertThat(target).isVisible();
        for (int stop = 0; stop < STOPS; stop++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }
}
