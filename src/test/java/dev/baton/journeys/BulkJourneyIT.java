package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.baton.journeys.JourneyLeads.Known;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager picks leads in the list and changes them together. */
@Journey
class BulkJourneyIT {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    @Autowired
    JourneyLeads leads;

    @Test
    void leadsThatAManagerAssignsFromTheListStandInTheRepsQueueAndGoBackWhenUndone(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page manager = visitors.signedIn("manager", options -> options.setColorScheme(ColorScheme.DARK));
        pick(manager, lead);
        button(manager, "Assign").click();
        Locator form = dialog(manager, "Assign: 1 lead");
        form.locator("input[value=rep3]").check();
        axe(manager);
        Shots.take(manager, "leads-bulk-assign");
        button(form, "Assign").click();

        assertThat(manager.getByText("1 of 1 lead, 100 %")).isVisible();
        axe(manager);
        Shots.take(manager, "bulk-job");
        Page rep = visitors.signedIn("rep3", options -> {});
        rep.navigate("/queue");
        assertThat(article(rep, lead.name())).isVisible();

        button(manager, "Undo job").click();
        button(manager, "Undo the job").click();
        assertThat(manager.getByText("1 of 1 lead, 100 %")).isVisible();
        assertThat(article(rep, lead.name())).isHidden();
    }

    @Test
    void pickedLeadsAreTakenAwayOnAPhoneByKeyboardAndNoOthers(Visitors visitors) throws IOException {
        Known wanted = leads.hot("rep1");
        Page page = visitors.signedIn("manager", options -> options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
        pick(page, wanted);
        Shots.take(page, "phone-leads-picked");

        button(page, "Export picked").press("Enter");
        Locator form = dialog(page, "Export 1 lead");
        form.getByRole(AriaRole.RADIO, named("CSV")).check();
        Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));

        assertThat(Files.readAllLines(file.path())).hasSize(2);
        assertThat(Files.readString(file.path())).contains(wanted.id(), wanted.email());
    }

    private static void pick(Page page, Known lead) {
        Visitors.searchLeads(page, lead.name());
        Locator box = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Pick " + lead.name()));
        box.press("Space");
        assertThat(page.getByText("1 lead picked")).isVisible();
    }

    private static void axe(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
