package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.link;
import static dev.baton.journeys.Roles.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.crash.RunningBaton;
import dev.baton.testing.TestFolder;
import dev.baton.testing.fake.ScriptedMailServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Outside the demo, with nothing there: a house sets itself up and wins its first deal, in the browser alone. */
@Journey
class EmptyStartJourneyIT {

    private static final String PASSWORD = "correct horse 1";
    private static final String LEAD = "Ada Byron";
    private static final String EMAIL = "ada@engines.example";
    private static final int CLICKS_FOR_A_CAMPAIGN = 10;

    private final Path data = TestFolder.fresh("empty-start");
    private final ScriptedMailServer mails = new ScriptedMailServer();
    private RunningBaton baton;

    @BeforeEach
    void start() throws Exception {
        baton = new RunningBaton(
                data,
                Map.of(
                        "SPRING_PROFILES_ACTIVE", "production",
                        "ADMIN_PASSWORD", PASSWORD,
                        "ENCRYPTION_KEY", "0123456789abcdef0123456789abcdef",
                        "SMTP_HOST", "127.0.0.1",
                        "SMTP_PORT", String.valueOf(mails.port()),
                        "SMTP_STARTTLS", "false"));
        baton.awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        baton.close();
        mails.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void fromNothingToAWonDeal(Visitors visitors) {
        Page admin = person(visitors);
        signIn(admin, "admin");
        bringsIn(admin);

        Page manager = person(visitors);
        Clicks clicks = Clicks.on(manager);
        signIn(manager, "mia");
        makesACampaign(manager, clicks);
        entersALead(manager);

        Page rep = person(visitors);
        signIn(rep, "rob");
        wins(rep);

        manager.navigate("/campaigns");
        link(manager, "Schools").click();
        assertThat(region(manager, "Revenue")).containsText("12,500");
        assertThat(region(manager, "Revenue")).containsText("From 1 won lead");
        Shots.takeWhole(manager, "empty-start-won");
        admin.waitForResponse(
                answer -> answer.url().contains("/v1/api/people"),
                () -> admin.waitForResponse(
                        answer -> answer.url().contains("/v1/api/organisation"), () -> admin.navigate("/campaigns")));
        assertThat(link(admin, "Schools")).isVisible();
        admin.waitForFunction("() => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))");
        assertThat(region(admin, "First steps")).isHidden(); // all that it asks for has been answered and drawn
        await().until(() -> mails.taken().stream().anyMatch(mail -> mail.contains(EMAIL)));
    }

    /** An administrator follows the first steps: who the house is, and its people. */
    private static void bringsIn(Page admin) {
        assertThat(heading(admin, "Campaigns")).isVisible();
        Locator steps = region(admin, "First steps");
        assertThat(steps).containsText("Add the people who work here");
        Shots.takeWhole(admin, "empty-start");
        link(admin, "Set up the organisation").click();
        textbox(admin, "Name").fill("Byron Engines");
        button(admin, "Save organisation").click();
        navigate(admin, "Campaigns");
        link(admin, "Add people").click();
        add(admin, "mia", "Mia", "Manager");
        add(admin, "rob", "Rob", "Rep");
        navigate(admin, "Campaigns");
        assertThat(steps.getByText("Done")).hasCount(2);
        assertThat(link(admin, "Make a campaign")).isVisible();
    }

    /** @param role their family name as well */
    private static void add(Page admin, String username, String first, String role) {
        button(admin, "Add a person").click();
        Locator form = dialog(admin, "Add a person");
        form.getByLabel("User name").fill(username);
        form.getByLabel("First name").fill(first);
        form.getByLabel("Last name").fill(role);
        form.getByLabel("Email").fill(username + "@house.example");
        form.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(role))
                .check();
        form.getByLabel("First password").fill(PASSWORD);
        button(form, "Add person").click();
        assertThat(button(admin, "End access of " + first + " " + role)).isVisible();
    }

    private static void makesACampaign(Page manager, Clicks clicks) {
        assertThat(heading(manager, "Campaigns")).isVisible();
        clicks.made();
        link(manager, "Make the first campaign").click();
        type(textbox(manager, "Name"), "Schools");
        type(field(manager, "Services"), "Nextcloud Installation");
        manager.keyboard().press("Enter");
        type(field(manager, "Budget"), "5000");
        field(manager, "Reps").click(new Locator.ClickOptions().setForce(true)); // the field lies beneath its frame
        manager.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Rob Rep"))
                .click();
        button(manager, "Make campaign").click();
        assertThat(heading(manager, "Schools")).isVisible();
        assertThat(clicks.made()).as("clicks for a campaign").isBetween(1, CLICKS_FOR_A_CAMPAIGN);
        assertThat(region(manager, "Revenue")).containsText("No won lead has a value yet");
    }

    private static void entersALead(Page manager) {
        navigate(manager, "Leads");
        link(manager, "New lead").click();
        field(manager, "First name").fill("Ada");
        field(manager, "Last name").fill("Byron");
        field(manager, "E-mail").fill(EMAIL);
        field(manager, "Phone").fill("+44 20 7946 0958");
        manager.getByLabel("Agreed to be contacted").check();
        button(manager, "Create lead").click();
        assertThat(heading(manager, LEAD)).isVisible();
        assertThat(manager.getByRole(AriaRole.MAIN)).containsText("Offered to Rob Rep");
    }

    private static void wins(Page rep) {
        button(article(rep, LEAD), "Accept " + LEAD).click();
        Roles.tab(rep, "Accepted").click();
        link(rep, LEAD).click();
        for (String status : new String[] {"Contacted", "Qualified", "Proposal", "Closed, won"}) {
            button(rep, "Record outcome").click();
            Locator form = dialog(rep, "Outcome for " + LEAD);
            form.getByLabel("Status").selectOption(status);
            if (status.equals("Closed, won")) {
                form.getByLabel("Deal value").fill("12500");
            }
            button(form, "Save outcome").click();
            assertThat(form).isHidden();
            assertThat(rep.getByRole(AriaRole.MAIN)).containsText(status);
        }
        assertThat(region(rep, "Deal")).containsText("12,500");
    }

    private Page person(Visitors visitors) {
        return visitors.stranger(options -> options.setBaseURL("http://127.0.0.1:" + baton.port()));
    }

    private static void signIn(Page page, String username) {
        page.navigate("/");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main")))
                .isVisible();
    }

    private static void navigate(Page page, String name) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        assertThat(heading(page, name)).isVisible();
    }

    /** As with a mouse: a field is pressed first. */
    private static void type(Locator field, String text) {
        field.click();
        field.fill(text);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label).first();
    }

    private static Locator textbox(Page page, String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
