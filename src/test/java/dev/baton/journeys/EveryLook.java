package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.tab;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.baton.journeys.Pages.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One page in every look: on a desk and on a phone, light and dark. */
final class EveryLook {

    private static final int DESK_WIDTH = 1280;
    private static final int DESK_HEIGHT = 800;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final String OVERHANG =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    /** In this scheme, with nothing fading or sliding any more. */
    private static final String AT_REST = "scheme => document.documentElement.dataset.mantineColorScheme === scheme"
            + " && document.getAnimations().every(each => each.playState !== 'running')";
    /** What axe passes is many times what it finds: it stays in the browser. */
    private static final String GRAVE_FINDINGS =
            """
            options => axe.run(document, { ...options, resultTypes: ['violations'] }).then(all => all.violations
              .filter(rule => ['serious', 'critical'].includes(rule.impact))
              .map(rule => `${rule.id}: ${rule.nodes.map(node => `${node.target} ${node.html}`).join(', ')}`))""";

    private static final Map<String, Object> EVERY_RULE = Map.of();
    /** What is dark differs in its colours only. */
    private static final Map<String, Object> COLOURS =
            Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast")));

    private EveryLook() {}

    static void phone(NewContextOptions options) {
        options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    }

    /** Opens the page and leaves it light, on a desk, as it was. */
    static void check(Page page, String name, Place place) {
        EveryPage.open(page, place);
        Shots.ofLook(page, "light-" + name);
        fitsOnAPhone(page, name, place);
        turn(page, ColorScheme.DARK);
        Shots.ofLook(page, "dark-" + name);
        leaveOutFrames(page);
        page.evaluate(AxeBuilder.getAxeScript());
        isReadable(page, place, "dark", COLOURS);
        turn(page, ColorScheme.LIGHT);
        isReadable(page, place, "light", EVERY_RULE);
    }

    private static void fitsOnAPhone(Page page, String name, Place place) {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        page.waitForFunction(AT_REST, "light");
        Shots.ofLook(page, "phone-" + name);
        assertThat(page.evaluate(OVERHANG))
                .as("pixels of %s beside a phone", place.address())
                .isEqualTo(0);
        page.setViewportSize(DESK_WIDTH, DESK_HEIGHT);
    }

    private static void turn(Page page, ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.waitForFunction(AT_REST, colours.name().toLowerCase(Locale.ROOT));
    }

    private static void isReadable(Page page, Place place, String look, Map<String, Object> options) {
        assertThat((List<?>) page.evaluate(GRAVE_FINDINGS, options))
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
}
