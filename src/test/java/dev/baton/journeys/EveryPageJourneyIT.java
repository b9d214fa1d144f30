package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.tab;

import com.microsoft.playwright.Page;
import dev.baton.journeys.JourneyLeads.Known;
import dev.baton.journeys.Pages.Place;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page with real data, opened once and seen in each way that people see it: for everybody to read and to use. */
@Journey
class EveryPageJourneyIT {

    @Autowired
    JourneyLeads leads;

    @Test
    void everybodyCanReadAndUseThePagesOfARep(Visitors visitors) {
        EveryLook.check(visitors.stranger(), "sign-in", new Place("/login", "Sign in"));
        Page rep = visitors.signedIn("rep3");
        Known lead = accepted(rep);
        leads.hot("rep3");
        Pages.ofRep(lead).forEach((name, place) -> EveryLook.check(rep, name, place));
    }

    @Test
    void everybodyCanReadAndUseThePagesOfTheOthers(Visitors visitors) throws IOException {
        Page rep = visitors.signedIn("rep3");
        Known lead = accepted(rep);
        String declined = "/v1/api/leads/" + leads.hot("rep3").id() + "/decline";
        Visitors.send(rep, "POST", declined, Map.of("reason", "I know this client"));
        Page manager = visitors.signedIn("manager");
        EveryPage.ofTheManager(manager, lead).forEach((name, place) -> EveryLook.check(manager, name, place));
        Page admin = visitors.signedIn("admin");
        Pages.ofAdmin().forEach((name, place) -> EveryLook.check(admin, name, place));
        Page analyst = visitors.signedIn("analyst");
        Pages.ofAnalyst().forEach((name, place) -> EveryLook.check(analyst, name, place));
    }

    @Test
    void aRepAcceptsOnAPhone(Visitors visitors) {
        Known lead = leads.hot("rep3");
        Page rep = visitors.signedIn("rep3", EveryLook::phone);
        rep.navigate("/queue");
        button(rep, "Decline " + lead.name()).click();
        assertThat(dialog(rep, "Decline " + lead.name())).isVisible();
        Shots.take(rep, "phone-decline");
        rep.keyboard().press("Escape");
        button(rep, "Accept " + lead.name()).click();
        tab(rep, "Accepted").click();
        assertThat(article(rep, lead.name())).isVisible();
    }

    /** With a mail that is out, too. */
    private Known accepted(Page rep) {
        Known lead = leads.hot("rep3");
        Visitors.send(rep, "POST", "/v1/api/leads/" + lead.id() + "/accept", Map.of());
        return lead;
    }
}
