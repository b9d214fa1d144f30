package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.TestCampaigns;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A manager says what the form asks, writes the campaign's page, looks at it, and lets the public see it. */
@Journey
class FormsConsoleJourneyIT {

    @Autowired
    ApplicationContext beans;

    @Test
    void pageIsWrittenLookedAtAndPublished(Visitors visitors) {
        String campaign = new TestCampaigns(beans).create(Map.of());
        Page manager = visitors.signedIn("manager");
        manager.navigate("/campaigns/" + campaign);
        Roles.tab(manager, "Forms").click();
        manager.getByLabel("Budget", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Required");
        manager.getByLabel("Button that sends").fill("Ask for an offer");
        button(manager, "Save form").click();
        assertThat(manager.getByText("The form is saved.")).isVisible();

        manager.getByLabel("Headline").fill("Sun <i>for</i> every roof");
        Locator preview =
                manager.frameLocator("iframe[title='Preview of the page']").getByRole(AriaRole.HEADING);
        assertThat(preview.first()).hasText("Sun <i>for</i> every roof");
        Shots.takeWhole(manager, "forms-editor");
        button(manager, "Save draft").click();
        button(manager, "Publish").click();
        assertThat(manager.getByText("Public since")).isVisible();

        Page visitor = visitors.stranger();
        visitor.navigate("/l/" + campaign);
        assertThat(heading(visitor, "Sun <i>for</i> every roof")).isVisible();
        assertThat(visitor.getByLabel("Budget")).isVisible();
        assertThat(button(visitor, "Ask for an offer")).isVisible();
    }
}
