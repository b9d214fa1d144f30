package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.baton.journeys.JourneyLeads.Known;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person wants to be forgotten: from the open request to the receipt; and another to see their data. */
@Journey
class PrivacyJourneyIT {

    @Autowired
    JourneyLeads leads;

    @Test
    void aRequestGoesFromOpenToReceipt(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page manager = visitors.signedIn("manager");
        String address = open(manager, lead, "Erase the data");
        button(manager, "Approve").click();
        Locator own = confirming(manager);
        button(own, "Approve").click();
        assertThat(own).containsText("Somebody else has to approve");

        Page admin = visitors.signedIn("admin");
        admin.navigate("/privacy");
        link(admin, number(manager)).click();
        assertThat(admin.getByRole(AriaRole.MAIN)).containsText(lead.name());
        Shots.takeWhole(admin, "privacy-request");
        button(admin, "Approve").click();
        button(confirming(admin), "Approve").click();

        Locator receipt = admin.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Receipt"));
        assertThat(receipt).containsText("Leads");
        assertThat(admin.getByRole(AriaRole.MAIN)).not().containsText(lead.email());
        Shots.takeWhole(admin, "privacy-receipt");
        manager.navigate("/leads/" + lead.id());
        assertThat(manager.getByText("We could not load the lead")).isVisible();
        manager.navigate(address);
        assertThat(manager.getByText("Answered")).isVisible();
    }

    @Test
    void aPersonGetsTheirDataAsAPdf(Visitors visitors) throws Exception {
        Known lead = leads.hot("rep1");
        Page manager = visitors.signedIn("manager");
        open(manager, lead, "See the data");
        button(manager, "Approve").click();
        button(confirming(manager), "Approve").click();

        Path file = manager.waitForDownload(() -> link(manager, "Download PDF").click())
                .path();

        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void thePagesAreForEverybodyInTheDarkAndOnAPhone(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page page = visitors.signedIn(
                "manager", options -> options.setColorScheme(ColorScheme.DARK).setViewportSize(390, 844));
        String address = open(page, lead, "Correct the data");
        for (String each : List.of("/privacy", address)) {
            page.navigate(each);
            assertThat(page.getByText(lead.name()).first()).isVisible();
            Shots.takeWhole(page, "phone-dark-privacy-" + each.length());
            assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as(each)
                    .isEqualTo(0);
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(each).isEmpty();
        }
    }

    /** From the lead's page. @return the address of the request */
    private static String open(Page page, Known lead, String wish) {
        page.navigate("/leads/" + lead.id());
        button(page, "Privacy").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Open a privacy request"))
                .click();
        Locator form = dialog(page, "Write down a request");
        form.getByLabel("What the person wants").selectOption(wish);
        form.getByLabel("Phone", new Locator.GetByLabelOptions().setExact(true)).fill("");
        if (wish.startsWith("Correct")) {
            form.getByLabel("Correct company").fill("Bolt");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
        button(form, "Write down").click();
        page.waitForURL("**/privacy/*");
        return page.url();
    }

    private static String number(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    private static Locator confirming(Page page) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(Pattern.compile("^Approve")));
    }
}
