package dev.baton.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.form.landing.PublishedPage;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a landing page answers when it takes nothing. */
@BatonTest
class LandingRefusalIT {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            contact.email                | -               | Please fill this in
            contact.email                | nobody          | Please check the e-mail address
            contact.lastName             | -               | Please fill this in
            contact.phone                | 12              | Please check the number
            form_metadata.consent_given  | -               | Please agree, so that we may contact you
            form_metadata.website        | https://spam.example | could not be sent
            stamp                        | -               | could not be sent
            stamp                        | 1.00000000000000000000000000000000 | could not be sent
            """)
    void refusalSaysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String words) {
        PublishedPage page = page(Map.of());

        Outsider.Answer answer = visitor.submit(page.path(), page.filled(Map.of(field, value)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(words, "value=\"Anna\"", "value=\"Ålesund AS\"", "Please call</textarea>");
        assertThat(answer.body()).contains("role=\"alert\"");
        assertThat(leads(page)).isEmpty();
        Map<String, String> again = page.filled(Map.of());
        again.put("stamp", answer.body().replaceAll("(?s).*name=\"stamp\" value=\"([^\"]+)\".*", "$1"));
        if (!field.equals("stamp")) {
            assertThat(visitor.submit(page.path(), again).status()).isEqualTo(303);
        }
    }

    @Test
    void allThatIsWrongIsMarkedAtOnceAndListedAboveTheForm() {
        PublishedPage page = page(Map.of());

        Outsider.Answer answer = visitor.submit(
                page.path(),
                page.filled(Map.of(
                        "contact.lastName", "-",
                        "contact.email", "nobody",
                        "contact.phone", "12",
                        "form_metadata.consent_given", "-")));

        List<String> wrong = List.of("f-last_name", "f-email", "f-phone", "f-consent");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"Anna\"", "value=\"nobody\"", "value=\"12\"");
        assertThat(answer.body().split("aria-invalid=\"true\"", -1)).hasSize(wrong.size() + 1);
        assertThat(wrong).allSatisfy(id -> assertThat(answer.body())
                .contains(
                        "<a href=\"#" + id + "\">",
                        "aria-describedby=\"" + id + "-error\"",
                        "id=\"" + id + "-error\""));
        assertThat(answer.body().indexOf("role=\"alert\""))
                .isLessThan(answer.body().indexOf("#f-last_name"));
    }

    @Test
    void whatIsSentAtOnceOrADayLaterIsRefused() {
        PublishedPage page = page(Map.of());

        for (Duration ago : List.of(Duration.ZERO, Duration.ofHours(25), Duration.ofHours(-1))) {
            assertThat(visitor.submit(page.path(), page.filled(Map.of("stamp", page.stamp(ago))))
                            .status())
                    .as(ago.toString())
                    .isEqualTo(400);
        }
        String other = page(Map.of()).stamp(Duration.ofSeconds(30));
        assertThat(visitor.submit(page.path(), page.filled(Map.of("stamp", other)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void hostileTextIsShownAsText() {
        PublishedPage page = page(Map.of());
        String hostile = "\"><script>alert(1)</script>{{ words }}{% raw %}</textarea>";

        Outsider.Answer answer = visitor.submit(
                page.path(),
                page.filled(Map.of(
                        "contact.firstName",
                        hostile,
                        "lead_details.message",
                        hostile.repeat(200),
                        "contact.email",
                        "no")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{ words }}{% raw %}")
                .doesNotContain("<script>alert", "%}</textarea>{{");
    }

    @Test
    void samePersonAgainIsToldSoKindly() {
        PublishedPage page = page(Map.of());
        Map<String, String> fields = page.filled(Map.of());
        visitor.submit(page.path(), fields);

        Outsider.Answer answer = visitor.submit(page.path(), fields);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("We have your request already");
        assertThat(leads(page)).hasSize(1);
    }

    @Test
    void limitsOfTheCampaignCount() {
        PublishedPage page = page(Map.of("limit_per_ip", "2"));
        visitor.submit(page.path(), page.filled(Map.of()));
        visitor.submit(page.path(), page.filled(Map.of()));

        Outsider.Answer answer = visitor.submit(page.path(), page.filled(Map.of()));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsKeys("Retry-After", "RateLimit-Remaining");
        assertThat(answer.body()).contains("Please try again in ", "value=\"Anna\"");
        assertThat(leads(page)).hasSize(2);
    }

    @Test
    void whoIsRefusedAgainAndAgainWaits() {
        PublishedPage page = page(Map.of());
        for (int i = 0; i < 5; i++) {
            visitor.submit(page.path(), page.filled(Map.of("contact.email", "no")));
        }

        Outsider.Answer answer = visitor.submit(page.path(), page.filled(Map.of()));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(leads(page)).isEmpty();
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
