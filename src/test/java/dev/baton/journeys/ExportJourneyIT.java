package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.journeys.JourneyLeads.Known;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People take away the list they have before them. */
@Journey
class ExportJourneyIT {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    @Autowired
    JourneyLeads leads;

    @Test
    void managerFiltersTheListAndTheFileHoldsThoseRows(Visitors visitors) {
        Known wanted = leads.wealthy("900-45-6789", "rep1");
        leads.hot("rep1");
        Page page = visitors.signedIn("manager", options -> options.setColorScheme(ColorScheme.DARK));
        open(page, wanted);

        Locator form = exportForm(page);
        assertThat(form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Excel (XLSX)")))
                .isChecked();
        Shots.take(page, "leads-export");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();
        form.getByLabel("With SSN, date of birth, net present value and offer").check();
        Download file = page.waitForDownload(() -> button(form, "Export").click());

        assertThat(page.getByText(file.suggestedFilename() + " was saved")).isVisible();
        assertThat(file.suggestedFilename()).matches("leads-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
        assertThat(column(file, "E-mail")).containsExactly(wanted.email());
        assertThat(column(file, "SSN")).containsExactly("900-45-6789");
    }

    @Test
    void repOnAPhoneTakesAwayOwnLeadsByKeyboard(Visitors visitors) {
        Known own = leads.hot("rep1");
        leads.hot("rep2");
        Page page = visitors.signedIn("rep1", options -> options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
        open(page, own);

        Locator form = exportForm(page);
        assertThat(form.getByRole(AriaRole.CHECKBOX)).hasCount(0);
        form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("CSV"))
                .check();
        Shots.take(page, "phone-leads-export");
        Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));

        assertThat(file.suggestedFilename()).endsWith(".csv");
        assertThat(column(file, "Lead ID")).containsExactly(own.id());
        assertThat(form).isHidden();
    }

    private static void open(Page page, Known lead) {
        Visitors.searchLeads(page, lead.name());
    }

    private static Locator exportForm(Page page) {
        button(page, "Export").press("Enter");
        return dialog(page, "Export 1 lead");
    }

    private static List<String> column(Download download, String name) {
        List<String> found = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(download.path(), download.suggestedFilename())) {
            int column = sheet.columns().indexOf(name);
            sheet.rows((number, cells) -> found.add(cells.get(column)));
        }
        return found;
    }
}
