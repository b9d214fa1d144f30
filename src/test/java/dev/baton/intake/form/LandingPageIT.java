package dev.baton.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.form.landing.PublishedPage;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonTest
class LandingPageIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Outsider visitor;

    @BeforeEach
    void prepare() {
        visitor = Outsider.somewhere(port);
    }

    @Test
    void isPlainHtmlUnderAStrictPolicyAndGivesNoCookie() {
        PublishedPage page = page(Map.of());

        Outsider.Answer answer = visitor.get(page.path());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "text/html;charset=UTF-8")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("X-Robots-Tag", "noindex")
                .doesNotContainKey("Set-Cookie");
        assertThat(answer.headers().get("Content-Security-Policy"))
                .contains("default-src 'none'", "img-src 'self' https://pictures.example:8443;", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body())
                .contains("<title>Roofs that &quot;last&quot; &lt;script&gt;", "<li>&lt;b&gt;Dry&lt;/b&gt;</li>")
                .contains("<meta name=\"robots\" content=\"noindex\">", "property=\"og:title\"")
                .doesNotContain("<script>alert", "<style", " style=", "onclick");
        Outsider.Answer style =
                visitor.get(answer.body().replaceAll("(?s).*href=\"(/l/[^\"]+style.css[^\"]+)\".*", "$1"));
        assertThat(style.headers().get("Cache-Control")).contains("immutable");
        assertThat(style.body()).contains("--accent:#17634f;--on-accent:#ffffff");
    }

    @Test
    void leadIsTakenAndThePersonThankedAtAnAddressThatSaysNothing() {
        PublishedPage page = page(Map.of());

        Outsider.Answer answer = visitor.submit(page.path(), page.filled(Map.of("contact.phone", "+1 212 555 2368")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("Location", page.path() + "/thanks");
        assertThat(visitor.get(page.path() + "/thanks").body()).contains("<h1>Thank you</h1>");
        assertThat(leads(page)).singleElement().satisfies(lead -> assertThat(lead)
                .containsEntry("source", "landing-page")
                .containsEntry("consent_given", true)
                .containsEntry("has_phone", true)
                .containsEntry("utm_source", null)
                .containsEntry("visitor_index", null));
    }

    @Test
    void whatTheScriptFillsInWithConsentComesWithTheLead() {
        PublishedPage page = page(Map.of());
        Map<String, String> tracked = Map.of(
                "tracking.visitor_id", "v-1",
                "tracking.utm_source", "news",
                "tracking.time_on_page_seconds", "75",
                "tracking.return_visitor", "true",
                "tracking.landing_page_url", "https://x.example/?" + "y".repeat(4_000));

        assertThat(visitor.submit(page.path(), page.filled(tracked)).status()).isEqualTo(303);

        assertThat(leads(page).get(0))
                .containsEntry("utm_source", "news")
                .containsEntry("time_on_page_seconds", 75)
                .containsEntry("return_visitor", true)
                .doesNotContainEntry("visitor_index", null);
    }

    @Test
    void closedCampaignShowsNoFormAndTakesNothing() {
        PublishedPage page = page(Map.of("status", "'paused'"));

        assertThat(visitor.get(page.path()).body())
                .contains("takes no requests at the moment")
                .doesNotContain("<form");
        assertThat(visitor.submit(page.path(), page.filled(Map.of())).status()).isEqualTo(409);
    }

    @Test
    void pageOfAnotherSiteCannotSendIt() {
        PublishedPage page = page(Map.of());

        visitor.with("Sec-Fetch-Site", "cross-site");

        assertThat(visitor.submit(page.path(), page.filled(Map.of())).status()).isEqualTo(403);
        assertThat(leads(page)).isEmpty();
    }

    @Test
    void tokenOfTheCampaignIsForProgramsNotForItsOwnPage() {
        PublishedPage page = page(Map.of("capture_access", "'token'"));

        assertThat(visitor.submit(page.path(), page.filled(Map.of())).status()).isEqualTo(303);
    }

    @Test
    void speaksTheLanguageOfThePage() {
        PublishedPage page = PublishedPage.of(port, beans, Map.of(), "de");

        assertThat(visitor.get(page.path()).body()).contains("<html lang=\"de\" dir=\"ltr\">", "Vorname", "Absenden");
        assertThat(visitor.submit(page.path(), page.filled(Map.of("contact.email", "no")))
                        .body())
                .contains("Bitte prüfen Sie die E-Mail-Adresse");
    }

    @Test
    void isGoneWhenItIsTakenAway() {
        PublishedPage page = page(Map.of());
        Visitor manager = Visitor.signedIn(port, "manager");
        PublishedPage.ok(manager.post("/v1/api/campaigns/" + page.campaign() + "/landing-page/unpublish", null));

        Outsider.Answer answer = visitor.get(page.path());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("Content-Type", "text/html;charset=UTF-8");
        assertThat(visitor.submit(page.path(), page.filled(Map.of())).status()).isEqualTo(404);
    }

    private PublishedPage page(Map<String, String> columns) {
        return PublishedPage.of(port, beans, new HashMap<>(columns));
    }

    private List<Map<String, Object>> leads(PublishedPage page) {
        return jdbc.sql("select * from lead where campaign_id = ?")
                .param(page.campaign())
                .query()
                .listOfRows();
    }
}
