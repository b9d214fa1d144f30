package dev.baton.intake.form;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.form.landing.PublishedPage;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns and leads know the address of the page that is published for them (002, landing_page_url). */
@BatonTest
class LandingAddressIT {

    @Value("${local.port}")
    int port;

    @Value("${baton.landing.public-url}")
    String publicUrl;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Visitor manager;

    @BeforeEach
    void signIn() {
        manager = Visitor.signedIn(port, "manager");
    }

    @Test
    void addressOfACampaignIsThatOfItsPageWhileThatIsPublished() {
        PublishedPage page = PublishedPage.of(port, beans, Map.of());
        assertThat(address(page)).isEqualTo(publicUrl + page.path());

        answer(200, manager.post(landingPage(page) + "/unpublish", null));
        assertThat(address(page)).isEqualTo("null");
    }

    @Test
    void addressThatAManagerGaveStays() {
        PublishedPage page = PublishedPage.of(port, beans, Map.of("landing_page_url", "'https://www.example.com/'"));
        assertThat(address(page)).isEqualTo("https://www.example.com/");

        answer(200, manager.post(landingPage(page) + "/unpublish", null));
        assertThat(address(page)).isEqualTo("https://www.example.com/");
    }

    @Test
    void leadOfThePageHasItsAddressWithoutAnyTracking() {
        PublishedPage page = PublishedPage.of(port, beans, Map.of());
        Outsider.somewhere(port).submit(page.path(), page.filled(Map.of()));

        String lead = jdbc.sql("select id from lead where campaign_id = ?")
                .param(page.campaign())
                .query(String.class)
                .single();
        assertThat(answer(200, manager.get("/v1/api/leads/" + lead))
                        .get("landing_page_url")
                        .asText())
                .isEqualTo(publicUrl + page.path());
    }

    private String address(PublishedPage page) {
        return answer(200, manager.get("/v1/api/campaigns/" + page.campaign()))
                .get("landing_page_url")
                .asText();
    }

    private static String landingPage(PublishedPage page) {
        return "/v1/api/campaigns/" + page.campaign() + "/landing-page";
    }
}
