package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.heading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.journeys.JourneyLeads.Known;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One sign-in and one sign-out for console, Tasklist and Cockpit. */
@Journey
class SignInJourneyIT {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final int UNAUTHORIZED = 401;

    @Autowired
    JourneyLeads leads;

    @Test
    void wrongPasswordIsRefusedInWords(Visitors visitors) {
        Page page = visitors.stranger();
        page.navigate("/");
        fillIn(page, "analyst", "not the password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("User name or password is not right");
        assertThat(heading(page, "Sign in")).isVisible();
        fillIn(page, "nobody-of-this-name", "not the password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("User name or password is not right");
        Shots.take(page, "sign-in-refused");
    }

    @Test
    void signOutInTheConsoleEndsTheSession(Visitors visitors) {
        Page page = visitors.stranger();
        page.navigate("/leads");
        fillIn(page, "rep3", "rep3");
        assertThat(heading(page, "Leads")).isVisible();
        button(page, "Rosa Rep").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(heading(page, "Sign in")).isVisible();
        thereIsNoWayBack(page, "/leads");
    }

    @Test
    void tasklistAsksForSignInAndSignsOut(Visitors visitors) {
        Page page = visitors.stranger();
        page.navigate(Tasklist.ADDRESS);
        assertThat(heading(page, "Sign in")).isVisible();
        fillIn(page, "rep3", "rep3");
        assertThat(page.getByText("Leads to answer")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*" + Tasklist.ADDRESS + ".*"));

        page.getByText("Rosa Rep", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByText("Log out").click();

        assertThat(heading(page, "Sign in")).isVisible();
        thereIsNoWayBack(page, Tasklist.ADDRESS);
    }

    @Test
    void managerSeesInstancesInCockpitAndARepHasNoCockpit(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page manager = visitors.signedIn("manager");
        manager.navigate(COCKPIT + "#/processes");
        Locator row = manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Assign a lead to a rep"));
        row.first().click();
        assertThat(manager.getByText(lead.id()).first()).isVisible();
        Shots.take(manager, "cockpit-process");

        Page rep = visitors.signedIn("rep1");
        rep.navigate(COCKPIT);
        assertThat(heading(rep, "Not for your role")).isVisible();
        assertThat(rep.getByText("Assign a lead to a rep")).isHidden();
        Shots.take(rep, "cockpit-for-a-rep");
    }

    private static void fillIn(Page page, String username, String password) {
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button(page, "Sign in").click();
    }

    private static void thereIsNoWayBack(Page page, String address) {
        page.goBack();
        assertThat(heading(page, "Sign in")).isVisible();
        page.reload();
        assertThat(heading(page, "Sign in")).isVisible();
        page.navigate(address);
        assertThat(heading(page, "Sign in")).isVisible();
        assertThat(page.request().get("/v1/api/queue").status()).isEqualTo(UNAUTHORIZED);
        assertThat(page.request().get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(UNAUTHORIZED);
    }
}
