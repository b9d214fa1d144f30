package dev.baton.intake.form.landing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.seal.BlindIndex;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A campaign with a landing page that everybody can see. */
public record PublishedPage(String campaign, String slug, ApplicationContext beans) {

    static final String HEADLINE = "Roofs that \\\"last\\\" <script>alert(1)</script>";

    public static PublishedPage of(int port, ApplicationContext beans, Map<String, String> columns) {
        return of(port, beans, columns, "en");
    }

    public static PublishedPage of(int port, ApplicationContext beans, Map<String, String> columns, String language) {
        String campaign = new TestCampaigns(beans).create(columns);
        String slug = "p-" + UUID.randomUUID();
        Visitor manager = Visitor.signedIn(port, "manager");
        String address = "/v1/api/campaigns/" + campaign;
        ok(manager.send(
                "PUT",
                address + "/landing-page",
                """
                {"slug":"%s","content":{"template":"classic","language":"%s","headline":"%s",
                 "subheadline":"For every house","benefits":["Quick","<b>Dry</b>"],
                 "blocks":[{"title":"How","text":"First\\nthen"}],"colours":{"accent":"#17634F"},"hidden":true,
                 "image_url":"https://pictures.example:8443/roof.jpg","image_alt":"A roof"}}"""
                        .formatted(slug, language, HEADLINE)));
        ok(manager.post(address + "/landing-page/publish", null));
        return new PublishedPage(campaign, slug, beans);
    }

    public String path() {
        return "/l/" + slug;
    }

    /** What a person sends who has had the page open for a while. */
    public Map<String, String> filled(Map<String, String> otherwise) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "contact.firstName", "Anna",
                "contact.lastName", "Åberg",
                "contact.email", "anna" + UUID.randomUUID() + "@acme.example",
                "contact.company", "Ålesund AS",
                "lead_details.message", "Please call",
                "form_metadata.website", "",
                "form_metadata.consent_given", "yes",
                "tracking.visitor_id", "",
                "stamp", stamp(Duration.ofSeconds(30))));
        fields.putAll(otherwise);
        fields.values().removeIf("-"::equals);
        return fields;
    }

    public String stamp(Duration ago) {
        return new FillTime(beans.getBean(BlindIndex.class), Clock.offset(Clock.systemUTC(), ago.negated()))
                .stamp(campaign);
    }

    public static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
