package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.baton.journeys.JourneyLeads.Known;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Somebody has read a lead's money: an administrator finds who, takes the entries away, and verifies the log. */
@Journey
class AuditJourneyIT {

    @Autowired
    JourneyLeads leads;

    @Value("${local.port}")
    int port;

    @Test
    void anAdministratorFindsWhoHasReadALead(Visitors visitors) throws Exception {
        Known lead = read();
        Page page = visitors.signedIn("admin");
        page.navigate("/audit");
        page.getByLabel("On what").fill(lead.id());
        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("Financial read");
        button(page, "Search").click();

        Locator entries = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Entries"));
        assertThat(entries.locator("tbody tr")).hasCount(1);
        assertThat(entries).containsText("manager");
        Shots.takeWhole(page, "audit-log");
        Path file =
                page.waitForDownload(() -> button(page, "Export CSV").click()).path();
        assertThat(Files.readString(file)).contains("financial_read", lead.id());

        button(page, "Verify now").click();
        assertThat(page.getByText("Nothing was changed")).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void thePageIsForEverybodyInTheDarkAndOnAPhone(Visitors visitors) {
        Known lead = read();
        Page page = visitors.signedIn(
                "admin", options -> options.setColorScheme(ColorScheme.DARK).setViewportSize(390, 844));
        page.navigate("/audit?subject_id=" + lead.id());
        assertThat(page.getByText("Financial read").last()).isVisible();
        Shots.takeWhole(page, "phone-dark-audit-log");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private Known read() {
        Known lead = leads.hot("rep1");
        HttpResponse<String> read =
                Visitor.signedIn(port, "manager").post("/v1/api/leads/" + lead.id() + "/financial", null);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        return lead;
    }
}
