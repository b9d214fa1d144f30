package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.tab;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.baton.journeys.JourneyLeads.Known;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person came twice: found, compared, merged with both histories, and told apart again. */
@Journey
class DuplicatesJourneyIT {

    @Autowired
    JourneyLeads leads;

    @Test
    void managerMergesTwoLeadsAndTellsThemApartAgain(Visitors visitors) {
        List<Known> twice = leads.twice("rep1");
        Known stays = twice.get(0);
        Known other = twice.get(1);
        Page page = visitors.signedIn("manager");
        page.navigate("/duplicates");
        Locator group = page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName(stays.name()).setExact(true));
        assertThat(group).containsText("Same phone");
        Shots.takeWhole(page, "duplicates");
        group.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Compare")))
                .click();

        merge(page, stays);

        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Lead " + other.id() + " was merged into this one");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Bolt");
        tab(page, "History").click();
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("of merged lead " + other.id());
        Shots.takeWhole(page, "merged-history");
        page.navigate("/leads/" + other.id());
        page.waitForURL("**/leads/" + stays.id());
        tellApart(page, other);
    }

    private static void merge(Page page, Known stays) {
        assertThat(heading(page, "Merge two leads")).isVisible();
        page.getByLabel("Email of the staying lead: " + stays.email()).check();
        Shots.takeWhole(page, "merge");
        button(page, "Merge").click();
        Locator dialog = dialog(page, "Merge these two leads?");
        button(dialog, "Merge").click();
        assertThat(heading(page, stays.name())).isVisible();
    }

    private static void tellApart(Page page, Known other) {
        button(page, "Tell apart again").click();
        button(dialog(page, "Tell these two apart again?"), "Tell apart").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Not the same person as");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Acme");
        page.navigate("/leads/" + other.id());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Bolt");
        page.waitForURL("**/leads/" + other.id());
    }

    @Test
    void theComparisonIsForEverybodyInTheDarkAndOnAPhone(Visitors visitors) {
        List<Known> twice = leads.twice("rep1");
        Page page = visitors.signedIn(
                "manager", options -> options.setColorScheme(ColorScheme.DARK).setViewportSize(390, 844));
        for (String address : List.of(
                "/leads/" + twice.get(0).id(),
                "/leads/" + twice.get(0).id() + "/merge/" + twice.get(1).id())) {
            page.navigate(address);
            assertThat(page.getByText("Acme").first()).isVisible();
            Shots.takeWhole(page, "phone-dark-" + (address.contains("merge") ? "merge" : "related"));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as(address)
                    .isEqualTo(0);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(address)
                    .isEmpty();
        }
    }
}
