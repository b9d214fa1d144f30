package dev.baton.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.testing.TestCampaigns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign with a form and a published landing page, whose leads go to one rep. */
record JourneyForms(String campaign, String path, String last, ApplicationContext beans) {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    static JourneyForms create(Page manager, ApplicationContext beans, String rep, String origin) {
        String campaign = new TestCampaigns(beans)
                .create(Map.of(
                        "name",
                        "'Roofs'",
                        "reps",
                        "'{" + rep + "}'",
                        "services",
                        "'{Nextcloud Installation}'",
                        "allowed_origins",
                        "'{" + origin + "}'"));
        return of(manager, beans, campaign);
    }

    /** Gives a campaign that is there a form and a page. */
    static JourneyForms of(Page manager, ApplicationContext beans, String campaign) {
        String address = "/v1/api/campaigns/" + campaign;
        askForMuch(manager, address);
        String slug = "roofs-" + UUID.randomUUID();
        publish(manager, address, slug);
        String last = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return new JourneyForms(campaign, "/l/" + slug, last, beans);
    }

    private static void askForMuch(Page manager, String address) {
        Visitors.send(
                manager,
                "PUT",
                address + "/form",
                Map.of(
                        "fields",
                        List.of("first_name", "last_name", "email", "phone", "company", "service", "urgency", "message")
                                .stream()
                                .map(name -> Map.of("name", name))
                                .toList(),
                        "privacy_url",
                        "https://www.example.com/privacy"));
    }

    private static void publish(Page manager, String address, String slug) {
        Visitors.send(
                manager,
                "PUT",
                address + "/landing-page",
                Map.of(
                        "slug",
                        slug,
                        "content",
                        Map.of(
                                "template", "split",
                                "language", "en",
                                "headline", "A roof that lasts a hundred years",
                                "subheadline", "Measured, made and laid by one team",
                                "benefits", List.of("A fixed price", "Done in a week", "Dry on every evening"),
                                "blocks", List.of(Map.of("title", "How it goes", "text", "We look.\nWe measure.")))));
        Visitors.send(manager, "POST", address + "/landing-page/publish", Map.of());
    }

    String name() {
        return "Anna " + last;
    }

    /** Enough to be a good lead, whose offer lasts longer than the journey. */
    void fillIn(Page page) {
        page.getByLabel("First name").fill("Anna");
        page.getByLabel("Last name").fill(last);
        page.getByLabel("E-mail").fill(UUID.randomUUID() + "@company.example");
        page.getByLabel("Phone").fill("+1 212 555 2368");
        page.getByLabel("Company").fill("Company");
        page.getByLabel("What are you interested in?").selectOption("Nextcloud Installation");
        page.getByLabel("How soon do you need us?").selectOption("Urgent");
        page.getByLabel("I agree that you may contact me").check();
    }

    Map<String, Object> lead() {
        return beans.getBean(JdbcClient.class)
                .sql("select * from lead where campaign_id = ?")
                .param(campaign)
                .query()
                .singleRow();
    }

    static List<String> graveFindings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    /** Whatever can be pressed is at least this high and wide (WCAG 2.2, 2.5.8). */
    static List<String> smallTargets(Page page) {
        Locator targets = page.locator("button:not(#ask), input:not([tabindex='-1']), select, textarea, a");
        return targets.all().stream()
                .filter(Locator::isVisible)
                .filter(target -> target.boundingBox().width < 24 || target.boundingBox().height < 24)
                .map(Locator::textContent)
                .toList();
    }
}
