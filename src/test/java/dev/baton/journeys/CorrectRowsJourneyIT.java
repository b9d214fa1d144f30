package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager who works in Tasklist gives rejected rows up there. */
@Journey
class CorrectRowsJourneyIT {

    private static final double IMPORT_MS = 60_000;

    @Autowired
    TaskService tasks;

    @Test
    void completingTheTaskDismissesTheRows(Visitors visitors) {
        Page page = visitors.signedIn("manager");
        String importId = importWithARejectedRow(page);
        TaskQuery open = tasks.createTaskQuery().processInstanceBusinessKey("import:" + importId);

        Tasklist tasklist = Tasklist.openAt(page, open.singleResult().getId());
        Locator form = page.locator("form[name=correctRejectedRows]");
        assertThat(form).containsText("1 rows of rows.csv could not be imported");
        assertThat(form).containsText("SSN");
        tasklist.complete().click();

        assertThat(tasklist.nothingOpen()).isVisible();
        assertThat(open.count()).isZero();
        page.navigate("/imports/" + importId);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Completed");
        assertThat(button(page, "Dismiss rejected rows")).isHidden();
    }

    private static String importWithARejectedRow(Page page) {
        String mark = UUID.randomUUID().toString();
        String csv = "E-mail,SSN\n%1$s-a@x.example,\n%1$s-b@x.example,000-12-3456\n".formatted(mark);
        page.navigate("/imports/new");
        page.getByLabel("Lead sheet")
                .setInputFiles(new FilePayload("rows.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Security assessment"))
                .check();
        button(page, "Upload and check").click();
        button(page, "Import 1 lead").click();
        button(dialog(page, "Start the import?"), "Start import").click();
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("Completed", new ContainsTextOptions().setTimeout(IMPORT_MS));
        return page.url().replaceFirst(".*/imports/", "");
    }
}
