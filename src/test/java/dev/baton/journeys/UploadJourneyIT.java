package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.link;
import static dev.baton.journeys.Roles.tab;
import static dev.baton.journeys.Roles.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** A manager brings the sample sheet in. */
@Journey
class UploadJourneyIT {

    private static final Path SAMPLE = Path.of("samples", "clients.xlsx");
    private static final int REJECTED = 4;
    private static final double IMPORT_MS = 60_000;

    @Test
    void managerUploadsASheetCorrectsTheMappingAndSeesScoredLeads(Visitors visitors) throws IOException {
        Page page = visitors.signedIn("manager");
        upload(page);

        assertThat(heading(page, "clients.xlsx")).isVisible();
        Locator main = page.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("Ready to import");
        Locator rows = table(page, "Rows");
        assertThat(rows).containsText("Client Name");
        page.locator("label").getByText("Rejected").click();
        assertThat(rows.locator("tbody tr")).hasCount(REJECTED);
        Shots.takeWhole(page, "import-preview");

        managerChangesTheMappingAndBack(page, main);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import 55 leads"))
                .click();
        button(dialog(page, "Start the import?"), "Start import").click();
        assertThat(main).containsText("Completed", new ContainsTextOptions().setTimeout(IMPORT_MS));
        Shots.takeWhole(page, "import-result");
        Download file =
                page.waitForDownload(() -> link(page, "Download rejected rows").click());
        assertThat(rowsOf(file.path())).isEqualTo(REJECTED);

        link(page, "See the leads").click();
        assertThat(heading(page, "Leads")).isVisible();
        Locator leads = table(page, "Leads");
        assertThat(leads.locator("tbody tr")).hasCount(50);
        gradesAreThoseComputedByHand(page);
        managerDismissesTheRejectedRows(page);
    }

    /** 11 A, 10 B, 23 C and 11 D of the 55 (samples/README.md). */
    private static void gradesAreThoseComputedByHand(Page page) {
        assertThat(tab(page, "All")).hasText("All 55");
        assertThat(tab(page, "Prospect")).hasText("Prospect 34");
        assertThat(tab(page, "Hot")).hasText("Hot 11");
        assertThat(tab(page, "Warm")).hasText("Warm 10");
        tab(page, "Hot").click();
        assertThat(table(page, "Leads").locator("tbody tr")).hasCount(11);
    }

    private static void upload(Page page) {
        page.navigate("/imports/new");
        assertThat(heading(page, "Upload leads")).isVisible();
        page.getByLabel("Lead sheet").setInputFiles(SAMPLE);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Security assessment"))
                .check();
        Shots.takeWhole(page, "import-new");
        button(page, "Upload and check").click();
    }

    private static void managerChangesTheMappingAndBack(Page page, Locator main) {
        Locator company = page.getByLabel("Field for column Company");
        company.selectOption("");
        button(page, "Check again").click();
        assertThat(main).containsText("Set by you");
        assertThat(main).containsText("Ready to import");
        assertThat(company).hasValue("");
        company.selectOption("company");
        button(page, "Check again").click();
        assertThat(button(page, "Check again")).isHidden();
        assertThat(main).containsText("Ready to import");
        assertThat(company).hasValue("company");
    }

    private static void managerDismissesTheRejectedRows(Page page) {
        page.navigate("/tasks");
        table(page, "Tasks")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Correct rows"))
                .first()
                .click();
        assertThat(heading(page, "clients.xlsx")).isVisible();
        button(page, "Dismiss rejected rows").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dismiss them"))
                .click();
        assertThat(button(page, "Dismiss rejected rows")).isHidden();
    }

    /** The rows below the header. */
    private static int rowsOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            return sheet.getLastRowNum();
        }
    }
}
