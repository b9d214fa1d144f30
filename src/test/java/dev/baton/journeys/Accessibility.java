package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.tab;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.baton.journeys.JourneyLeads.Known;
import dev.baton.journeys.Pages.Place;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page with real data, in one look: for everybody to read. */
abstract class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final ColorScheme colours;
    private final String look;

    @Autowired
    JourneyLeads leads;

    Accessibility(ColorScheme colours) {
        this.colours = colours;
        this.look = colours.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void noPageOfARepHasAGraveFindingOfAxe(Visitors visitors) {
        Page stranger = visitors.stranger(options -> options.setColorScheme(colours));
        stranger.navigate("/login");
        check(stranger, "sign-in", new Place("/login", "Sign in"));
        Page rep = visitors.signedIn("rep3", options -> options.setColorScheme(colours));
        Known lead = accepted(rep);
        leads.hot("rep3");
        Pages.ofRep(lead).forEach((name, place) -> check(rep, name, place));
    }

    @Test
    void noPageOfAnybodyElseHasAGraveFindingOfAxe(Visitors visitors) throws IOException {
        Page rep = visitors.signedIn("rep3");
        Known lead = accepted(rep);
        String declined = "/v1/api/leads/" + leads.hot("rep3").id() + "/decline";
        Visitors.send(rep, "POST", declined, Map.of("reason", "I know this client"));
        Page manager = visitors.signedIn("manager", options -> options.setColorScheme(colours));
        EveryPage.ofTheManager(manager, lead).forEach((name, place) -> check(manager, name, place));
        Page admin = visitors.signedIn("admin", options -> options.setColorScheme(colours));
        Pages.ofAdmin().forEach((name, place) -> check(admin, name, place));
        Page analyst = visitors.signedIn("analyst", options -> options.setColorScheme(colours));
        Pages.ofAnalyst().forEach((name, place) -> check(analyst, name, place));
    }

    /** With a mail that is out, too. */
    private Known accepted(Page rep) {
        Known lead = leads.hot("rep3");
        Visitors.send(rep, "POST", "/v1/api/leads/" + lead.id() + "/accept", Map.of());
        return lead;
    }

    private void check(Page page, String name, Place place) {
        EveryPage.open(page, place);
        Shots.takeWhole(page, look + "-" + name);
        leaveOutFrames(page);
        List<String> findings = axe(page).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Accessibility::words)
                .toList();
        assertThat(findings)
                .as("grave findings on %s (%s)", place.address(), look)
                .isEmpty();
    }

    /** What is dark differs in its colours only. Without frames there is nothing to put together on a page of axe's own. */
    private AxeBuilder axe(Page page) {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        return colours == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe;
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

    private static String words(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()) + " " + node.getHtml())
                        .toList();
    }
}
