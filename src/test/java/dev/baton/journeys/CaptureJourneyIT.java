package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A manager opens a campaign to a program, sees its lead, and shuts it out again. */
@Journey
class CaptureJourneyIT {

    private static final String LEADS = "/v1/api/leads";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Test
    void leadComesWithATokenUntilItIsRevoked(Visitors visitors) {
        String campaign = new TestCampaigns(beans).create(Map.of());
        Outsider program = Outsider.somewhere(port);
        Page manager = visitors.signedIn("manager");
        manager.navigate("/campaigns/" + campaign);
        Roles.tab(manager, "Capture").click();
        manager.getByLabel("Only with a token of the campaign").check();
        manager.getByLabel("Allowed origins").first().fill("https://www.shop.example");
        button(manager, "Add origin").click();
        button(manager, "Save settings").click();
        assertThat(manager.getByText("The settings are saved.")).isVisible();
        assertThat(program.post(LEADS, TestCampaigns.lead(campaign)).status()).isEqualTo(401);

        String token = makeToken(manager);
        Outsider.Answer answer = program.with("X-Campaign-Token", token)
                .with("Origin", "https://www.shop.example")
                .post(LEADS, TestCampaigns.lead(campaign));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Shots.take(manager, "campaign-capture-token");
        manager.navigate(answer.headers().get("Location").replace("/v1/api", ""));
        assertThat(heading(manager, "Ann Abel")).isVisible();

        manager.navigate("/campaigns/" + campaign + "?tab=capture");
        button(manager, "Revoke token shop").click();
        button(dialog(manager, "Revoke the token shop?"), "Revoke token").click();
        assertThat(manager.getByText("Revoked", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(program.post(LEADS, TestCampaigns.lead(campaign)).status()).isEqualTo(401);
    }

    private static String makeToken(Page manager) {
        button(manager, "Make a token").click();
        Locator form = dialog(manager, "Make a token for this campaign");
        form.getByLabel("Name").fill("shop");
        button(form, "Make token").click();
        Locator shown = dialog(manager, "Copy the token now");
        String token = shown.locator("pre").textContent();
        button(shown, "I have it").click();
        return token;
    }
}
