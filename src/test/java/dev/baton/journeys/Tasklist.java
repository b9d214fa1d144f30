package dev.baton.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Camunda Tasklist, as far as journeys use it. */
final class Tasklist {

    static final String ADDRESS = "/camunda/app/tasklist/default/";

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    static Tasklist open(Page page) {
        page.navigate(ADDRESS);
        return new Tasklist(page);
    }

    static Tasklist openAt(Page page, String taskId) {
        page.navigate(ADDRESS + "#/?task=" + taskId);
        return new Tasklist(page);
    }

    /** The filter's link; its name ends in the number of tasks. */
    Locator filter(String name) {
        return page.locator(".task-filters .task-filter .name a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)));
    }

    Locator openFilter() {
        return page.locator(".task-filters .task-filter.active");
    }

    /** The tasks listed, the most urgent first. */
    Locator tasks() {
        return page.locator("ol.tasks-list > li");
    }

    Locator form() {
        return page.locator("form[role=form]:has(.lead-card)");
    }

    Locator problem() {
        return page.locator(".task-details form p[role=alert]");
    }

    Locator complete() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
    }

    Locator nothingOpen() {
        return page.getByText("Select a task in the list.");
    }

    /** What a person is told at the corner of the page. */
    Locator notices() {
        return page.locator(".page-notifications");
    }
}
