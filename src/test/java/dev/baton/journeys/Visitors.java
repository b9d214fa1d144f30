package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The people in front of Baton during one journey, each with a browser window of their own. */
final class Visitors {

    static final String MANAGER = "manager";
    static final String REP = "rep1";
    /** How long a page may take for a step on a busy machine. */
    static final double PATIENCE_MS = 45_000;

    private static final Path FAILED = Path.of("target", "journeys-failed");

    private final Browser browser;
    private final String address;
    private final Method test;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    Visitors(Browser browser, String address, Method test) {
        this.browser = browser;
        this.address = address;
        this.test = test;
    }

    /** A person who is signed in, on an empty page. */
    Page signedIn(String username) {
        return signedIn(username, options -> {});
    }

    Page signedIn(String username, Consumer<NewContextOptions> change) {
        Page page = stranger(change);
        send(page, "POST", "/v1/api/auth/session", Map.of("username", username, "password", username));
        return page;
    }

    /** Somebody who has not signed in. */
    Page stranger() {
        return stranger(options -> {});
    }

    Page stranger(Consumer<NewContextOptions> change) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(1280, 800)
                .setLocale("en-US")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE);
        change.accept(options);
        BrowserContext window = browser.newContext(options);
        window.setDefaultTimeout(PATIENCE_MS);
        windows.add(window);
        Page page = window.newPage();
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                scriptErrors.add(message.text());
            }
        });
        return page;
    }

    /** Calls the API with the person's session, as the console would. */
    static APIResponse send(Page page, String method, String path, Object body) {
        RequestOptions options = RequestOptions.create().setMethod(method).setHeader("X-BATON-XSRF", token(page));
        if (body != null) {
            options.setData(body);
        }
        APIResponse response = page.request().fetch(path, options);
        assertThat(response.status())
                .as("%s %s: %s", method, path, response.text())
                .isLessThan(300);
        return response;
    }

    /** The list of leads, once it shows this one alone because of what was searched for. */
    static void searchLeads(Page page, String name) {
        page.navigate("/leads");
        page.waitForResponse(
                answer -> answer.url().endsWith("/v1/api/leads/search")
                        && answer.request().postData().contains(name),
                () -> page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search"))
                        .fill(name));
        assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Leads"))
                        .locator("tbody tr"))
                .hasCount(1);
    }

    /** What the console sends back with each change. */
    static String token(Page page) {
        page.request().get("/v1/api/me"); // brings the CSRF cookie
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("BATON-XSRF"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** Closes every window; what they showed when the journey failed stays in {@code target/journeys-failed}. */
    void leave(boolean failed) {
        if (failed) {
            int number = 0;
            for (BrowserContext window : windows) {
                for (Page page : window.pages()) {
                    String name = test.getDeclaringClass().getSimpleName() + "." + test.getName() + "-" + ++number;
                    page.screenshot(new Page.ScreenshotOptions().setPath(FAILED.resolve(name + ".png")));
                }
            }
        }
        windows.forEach(BrowserContext::close);
        if (!failed) {
            assertThat(scriptErrors).as("errors of scripts on the pages").isEmpty();
        }
    }
}
