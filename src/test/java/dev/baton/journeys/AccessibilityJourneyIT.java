package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.tab;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import dev.baton.journeys.JourneyLeads.Known;
import dev.baton.journeys.Pages.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page with real data, in light and dark and on a phone: for everybody to read and use. */
@Journey
class AccessibilityJourneyIT {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final String OVERHANG =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Autowired
    JourneyLeads leads;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageHasAGraveFindingOfAxe(ColorScheme colours, Visitors visitors) throws IOException {
        String look = colours.name().toLowerCase(Locale.ROOT);
        Page stranger = visitors.stranger(options -> options.setColorScheme(colours));
        stranger.navigate("/login");
        check(stranger, "sign-in", new Place("/login", "Sign in"), look);
        Known lead = leads.hot("rep3");
        leads.hot("rep3");
        Page rep = visitors.signedIn("rep3", options -> options.setColorScheme(colours));
        Visitors.send(rep, "POST", "/v1/api/leads/" + lead.id() + "/accept", Map.of());
        Pages.ofRep().forEach((name, place) -> check(rep, name, place, look));
        Page manager = visitors.signedIn("manager", options -> options.setColorScheme(colours));
        pagesOfTheManager(manager, lead).forEach((name, place) -> check(manager, name, place, look));
        Page admin = visitors.signedIn("admin", options -> options.setColorScheme(colours));
        Pages.ofAdmin().forEach((name, place) -> check(admin, name, place, look));
    }

    @Test
    void phoneShowsEveryPageWithoutSidewaysScrollingAndARepAcceptsThere(Visitors visitors) throws IOException {
        Known lead = leads.hot("rep3");
        Page rep = visitors.signedIn("rep3", options -> options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
        Pages.ofRep().forEach((name, place) -> fits(rep, name, place));
        rep.navigate("/queue");
        button(rep, "Decline " + lead.name()).click();
        assertThat(dialog(rep, "Decline " + lead.name())).isVisible();
        Shots.take(rep, "phone-decline");
        rep.keyboard().press("Escape");
        button(rep, "Accept " + lead.name()).click();
        tab(rep, "Accepted").click();
        assertThat(article(rep, lead.name())).isVisible();
        Page manager = visitors.signedIn("manager", options -> options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
        pagesOfTheManager(manager, lead).forEach((name, place) -> fits(manager, name, place));
        Page admin = visitors.signedIn("admin", options -> options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
        Pages.ofAdmin().forEach((name, place) -> fits(admin, name, place));
    }

    private static void fits(Page page, String name, Place place) {
        open(page, place);
        Shots.takeWhole(page, "phone-" + name);
        assertThat(page.evaluate(OVERHANG))
                .as("pixels of %s beside a phone", place.address())
                .isEqualTo(0);
    }

    private static void check(Page page, String name, Place place, String look) {
        open(page, place);
        Shots.takeWhole(page, look + "-" + name);
        leaveOutFrames(page);
        List<String> findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(AccessibilityJourneyIT::words)
                        .toList();
        assertThat(findings)
                .as("grave findings on %s (%s)", place.address(), look)
                .isEmpty();
    }

    /** Axe cannot look into a frame that runs no scripts. */
    private static void leaveOutFrames(Page page) {
        if (tab(page, "Text").count() > 0) {
            tab(page, "Text").click();
        } else {
            page.evaluate("() => document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        }
        assertThat(page.locator("iframe")).hasCount(0);
    }

    private static void open(Page page, Place place) {
        page.navigate(place.address());
        assertThat(heading(page, place.heading())).isVisible();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.getByRole(AriaRole.MAIN)
                        .locator("[aria-busy=true], .mantine-Loader-root, .mantine-Skeleton-root"))
                .hasCount(0);
    }

    private static String words(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()) + " " + node.getHtml())
                        .toList();
    }

    private static Map<String, Place> pagesOfTheManager(Page manager, Known lead) throws IOException {
        UUID importId = importSample(manager);
        JsonObject mail = anyMail(manager);
        return Pages.ofManager(
                lead,
                importId,
                mail.get("id").getAsString(),
                mail.get("subject").getAsString());
    }

    private static UUID importSample(Page manager) throws IOException {
        FormData form = FormData.create()
                .set(
                        "file",
                        new FilePayload(
                                "clients.xlsx",
                                "application/octet-stream",
                                Files.readAllBytes(Path.of("samples", "clients.xlsx"))))
                .set("campaign_id", "q1-buyouts")
                .set("mode", "preview");
        APIResponse started = manager.request()
                .post(
                        "/v1/api/imports",
                        RequestOptions.create()
                                .setHeader("X-BATON-XSRF", Visitors.token(manager))
                                .setMultipart(form));
        String id = json(started).get("import_id").getAsString();
        await().atMost(PATIENCE).until(() -> json(manager.request().get("/v1/api/imports/" + id))
                .get("status")
                .getAsString()
                .equals("previewed"));
        return UUID.fromString(id);
    }

    private static JsonObject anyMail(Page manager) {
        await().atMost(PATIENCE)
                .until(() -> json(manager.request().get("/v1/api/outbox"))
                                .get("total")
                                .getAsInt()
                        > 0);
        return json(manager.request().get("/v1/api/outbox"))
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonObject json(APIResponse response) {
        return JsonParser.parseString(response.text()).getAsJsonObject();
    }
}
