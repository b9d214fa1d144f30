package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.journeys.JourneyLeads.Known;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager and an administrator look after the people in the console. */
@Journey
class PeopleJourneyIT {

    private static final String RAVI = "/v1/api/users/rep2/availability";

    @Autowired
    JourneyLeads leads;

    @Test
    void managerSetsARepAbsentAndTheNextLeadGoesToAnother(Visitors visitors) {
        Page manager = visitors.signedIn("manager");
        manager.navigate("/people");
        button(manager, "Change availability of Ravi Rep").click();
        Locator form = dialog(manager, "Availability of Ravi Rep");
        form.getByLabel("Absent from").fill("2020-01-01");
        Shots.take(manager, "availability-of-a-rep");
        button(form, "Save availability").click();
        try {
            assertThat(manager.getByText("is absent")).isVisible();

            Known lead = leads.hot("rep2", "rep3");

            Page rosa = visitors.signedIn("rep3");
            rosa.navigate("/queue");
            assertThat(Roles.article(rosa, lead.name())).isVisible();
        } finally {
            Visitors.send(manager, "PUT", RAVI, Map.of("time_zone", "UTC", "works_on", List.of(1, 2, 3, 4, 5, 6, 7)));
        }
    }

    @Test
    void administratorAddsARepWhoThenSignsInUntilTheAccessEnds(Visitors visitors) {
        Page admin = visitors.signedIn("admin");
        admin.navigate("/people?tab=accounts");
        button(admin, "Add a person").click();
        Locator form = dialog(admin, "Add a person");
        form.getByLabel("User name").fill("robin");
        form.getByLabel("First name").fill("Robin");
        form.getByLabel("Last name").fill("Newcomer");
        form.getByLabel("Rep").check();
        form.getByLabel("First password").fill("correct horse 1");
        Shots.take(admin, "person-new");
        button(form, "Add person").click();
        assertThat(button(admin, "End access of Robin Newcomer")).isVisible();

        Page rep = visitors.stranger();
        rep.navigate("/login");
        rep.getByLabel("User name").fill("robin");
        rep.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("correct horse 1");
        button(rep, "Sign in").click();
        assertThat(heading(rep, "Queue")).isVisible();

        button(admin, "End access of Robin Newcomer").click();
        Locator question = dialog(admin, "End the access of Robin Newcomer?");
        Shots.take(admin, "person-end-access");
        button(question, "End access").click();
        assertThat(button(admin, "Give access back to Robin Newcomer")).isVisible();
        rep.reload();
        assertThat(heading(rep, "Sign in")).isVisible();
    }
}
