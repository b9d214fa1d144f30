package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.tab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.journeys.JourneyLeads.Known;
import dev.baton.journeys.Pages.Place;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page with real data on a phone: for everybody to use. */
@Journey
class PhoneJourneyIT {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final String OVERHANG =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Autowired
    JourneyLeads leads;

    @Test
    void phoneShowsEveryPageWithoutSidewaysScrollingAndARepAcceptsThere(Visitors visitors) throws IOException {
        Known worked = leads.hot("rep3");
        Visitors.send(visitors.signedIn("rep3"), "POST", "/v1/api/leads/" + worked.id() + "/accept", Map.of());
        Known lead = leads.hot("rep3");
        Page rep = visitors.signedIn("rep3", options -> options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
        Pages.ofRep(worked).forEach((name, place) -> fits(rep, name, place));
        rep.navigate("/queue");
        button(rep, "Decline " + lead.name()).click();
        assertThat(dialog(rep, "Decline " + lead.name())).isVisible();
        Shots.take(rep, "phone-decline");
        rep.keyboard().press("Escape");
        button(rep, "Accept " + lead.name()).click();
        tab(rep, "Accepted").click();
        assertThat(article(rep, lead.name())).isVisible();
        Page manager = visitors.signedIn("manager", options -> options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
        EveryPage.ofTheManager(manager, lead).forEach((name, place) -> fits(manager, name, place));
        Page admin = visitors.signedIn("admin", options -> options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
        Pages.ofAdmin().forEach((name, place) -> fits(admin, name, place));
    }

    private static void fits(Page page, String name, Place place) {
        EveryPage.open(page, place);
        Shots.takeWhole(page, "phone-" + name);
        assertThat(page.evaluate(OVERHANG))
                .as("pixels of %s beside a phone", place.address())
                .isEqualTo(0);
    }
}
