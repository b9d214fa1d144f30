package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.link;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A manager makes a campaign, its page brings a lead, and once it is paused the page takes none. */
@Journey
class CampaignJourneyIT {

    @Autowired
    ApplicationContext beans;

    @Test
    void fromANewCampaignThroughALeadToPausingIt(Visitors visitors) {
        String name = "Schools " + UUID.randomUUID().toString().substring(0, 8);
        Page manager = visitors.signedIn("manager");
        make(manager, name);
        String id = manager.url().replaceAll(".*/campaigns/", "");
        JourneyForms forms = JourneyForms.of(manager, beans, id);
        Page visitor = visitors.stranger();
        visitor.navigate(forms.path());
        forms.fillIn(visitor);
        button(visitor, "Send").click();
        assertThat(heading(visitor, "Thank you")).isVisible();

        manager.reload();
        link(manager, "See its leads").click();
        assertThat(link(manager, forms.name())).isVisible();
        manager.goBack();
        button(manager, "Pause").click();
        assertThat(manager.getByText("The campaign is paused: it takes no leads."))
                .isVisible();
        assertThat(button(manager, "Resume")).isVisible();
        assertThat(button(manager, "Delete")).isHidden();

        visitor.navigate(forms.path());
        assertThat(visitor.getByText("This form takes no requests at the moment."))
                .isVisible();
    }

    /** Two presses, beside the fields. */
    private static void make(Page manager, String name) {
        manager.navigate("/campaigns");
        link(manager, "New campaign").click();
        manager.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Name").setExact(true))
                .fill(name);
        manager.getByLabel("Services").first().fill("Nextcloud Installation");
        button(manager, "Make campaign").click();
        assertThat(heading(manager, name)).isVisible();
        Shots.takeWhole(manager, "campaign-made");
    }
}
