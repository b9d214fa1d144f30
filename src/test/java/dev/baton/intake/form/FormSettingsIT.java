package dev.baton.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.baton.intake.form.landing.PublishedPage;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

@BatonTest
class FormSettingsIT {

    private static final String NEEDED = "{\"name\":\"first_name\"},{\"name\":\"last_name\"},{\"name\":\"email\"}";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private Outsider page;
    private Visitor manager;
    private String campaign;

    @BeforeEach
    void prepare() {
        page = Outsider.somewhere(port);
        manager = Visitor.signedIn(port, "manager");
        campaign = new TestCampaigns(beans)
                .create(Map.of("allowed_origins", "'{https://www.shop.example}'", "services", "'{Roofs,Walls}'"));
    }

    @Test
    void everyCampaignHasAFormThatAllowedPagesCanRead() {
        Outsider.Answer answer = page.with("Origin", "https://www.shop.example").get("/v1/api/forms/" + campaign);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("Access-Control-Allow-Origin", "https://www.shop.example")
                .containsEntry("Cache-Control", "max-age=60, public")
                .doesNotContainKey("Set-Cookie");
        assertThat(answer.headers().get("Vary")).contains("Origin");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.fields[*].name"))
                .containsExactly("first_name", "last_name", "email", "phone", "company", "service", "message");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.fields[?(@.name=='service')].options[*].value"))
                .containsExactly("Roofs", "Walls");
        assertThat(JsonPath.<String>read(answer.body(), "$.words.submit")).isEqualTo("Send");
        assertThat(page.with("Origin", "https://evil.example")
                        .get("/v1/api/forms/" + campaign)
                        .headers())
                .doesNotContainKey("Access-Control-Allow-Origin");
        assertThat(page.get("/v1/api/forms/none").status()).isEqualTo(404);
    }

    @Test
    void managerChoosesFieldsAndWordsByLanguage() {
        HttpResponse<String> saved = save(
                """
                {"fields":[%s,{"name":"budget","required":true,"options":[" Low ","High","Low"]}],
                 "texts":{"de":{"submit":"Los","title":" "},"en":{"label_budget":"Money"}},
                 "privacy_url":"https://www.shop.example/privacy","consent_needed":false}"""
                        .formatted(NEEDED));

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(saved.body(), "$.version")).isEqualTo(1);
        String english = page.get("/v1/api/forms/" + campaign + "?lang=en").body();
        assertThat(JsonPath.<String>read(english, "$.fields[3].label")).isEqualTo("Money");
        assertThat(JsonPath.<Boolean>read(english, "$.fields[0].required")).isTrue();
        assertThat(JsonPath.<List<String>>read(english, "$.fields[3].options[*].value"))
                .containsExactly("Low", "High");
        String german = page.get("/v1/api/forms/" + campaign + "?lang=de-AT").body();
        assertThat(JsonPath.<String>read(german, "$.words.submit")).isEqualTo("Los");
        assertThat(JsonPath.<String>read(german, "$.words.title")).isEqualTo("Kontakt");
        assertThat(JsonPath.<String>read(german, "$.language")).isEqualTo("de");
        assertThat(JsonPath.<Integer>read(save("{\"fields\":[" + NEEDED + "]}").body(), "$.version"))
                .isEqualTo(2);
    }

    @Test
    void aCampaignSpeaksAnyLanguageThatItHasTextsIn() {
        assertThat(save("{\"fields\":[" + NEEDED
                                + "],\"texts\":{\"ar\":{\"submit\":\"إرسال\"},\"pt-br\":{\"submit\":\"Enviar\"}}}")
                        .statusCode())
                .isEqualTo(200);

        String arabic = page.get("/v1/api/forms/" + campaign + "?lang=ar-EG").body();
        String portuguese =
                page.get("/v1/api/forms/" + campaign + "?lang=pt-BR").body();

        assertThat(JsonPath.<String>read(arabic, "$.language")).isEqualTo("ar");
        assertThat(JsonPath.<String>read(arabic, "$.direction")).isEqualTo("rtl");
        assertThat(JsonPath.<String>read(arabic, "$.words.submit")).isEqualTo("إرسال");
        assertThat(JsonPath.<String>read(arabic, "$.words.title"))
                .isEqualTo(JsonPath.<String>read(
                        page.get("/v1/api/forms/" + campaign + "?lang=en").body(), "$.words.title"));
        assertThat(JsonPath.<String>read(portuguese, "$.language")).isEqualTo("pt-BR");
        assertThat(JsonPath.<String>read(portuguese, "$.direction")).isEqualTo("ltr");
        PublishedPage arabicPage = PublishedPage.of(port, beans, Map.of(), "ar");
        assertThat(page.get(arabicPage.path()).body()).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"fields":[{"name":"email"}]}                              | fields
            {"fields":[{"name":"email"},{"name":"email"}]}             | fields[1]
            {"fields":[],"privacy_url":"javascript:alert(1)"}          | privacy_url
            {"fields":[],"privacy_url":"http://plain.example"}         | privacy_url
            {"fields":[],"texts":{"xx":{}}}                            | texts.xx
            {"fields":[],"texts":{"en":{"nonsense":"x"}}}              | texts.en.nonsense
            """)
    void wrongSettingsAreNamed(String body, String field) {
        HttpResponse<String> answer = save(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"" + field + "\"");
    }

    @Test
    void leadsAreCountedByForm() {
        page.post("/v1/api/leads", TestCampaigns.lead(campaign));
        page.post("/v1/api/leads", TestCampaigns.lead(campaign).replace("landing-page", "modal"));
        page.post("/v1/api/leads", TestCampaigns.lead(campaign).replace("landing-page", "partner"));

        String form = manager.get("/v1/api/campaigns/" + campaign + "/form").body();

        assertThat(JsonPath.<Map<String, Integer>>read(form, "$.leads"))
                .isEqualTo(Map.of("landing-page", 1, "contact-form", 0, "modal", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"colours":{"text":"#777777","background":"#808080"}}     | colours.text
            {"colours":{"accent":"#fefefe"}}                          | colours.accent
            {"colours":{"accent":"red;}"}}                            | colours.accent
            {"headline":""}                                           | headline
            {"template":"../x"}                                       | template
            {"language":"xx"}                                         | language
            {"image_url":"https://x.example/a.png"}                   | image_alt
            {"image_url":"data:image/png;base64,x","image_alt":"x"}   | image_url
            {"image_url":"https://a;script-src *;@x.example/","image_alt":"x"} | image_url
            """)
    void wrongPagesAreNamed(String part, String field) {
        String body = "{\"slug\":\"s\",\"content\":{" + whole(part) + "}";

        HttpResponse<String> answer = manager.post("/v1/api/campaigns/" + campaign + "/landing-page/preview", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"" + field + "\"");
    }

    @Test
    void draftIsNotSeenUntilItIsPublishedAndAnAddressIsUsedOnce() {
        String address = "/v1/api/campaigns/" + campaign + "/landing-page";
        assertThat(manager.post(address + "/publish", null).statusCode()).isEqualTo(409);
        PublishedPage other = PublishedPage.of(port, beans, Map.of());
        String body = "{\"slug\":\"%s\",\"content\":{\"template\":\"plain\",\"language\":\"en\",\"headline\":\"x\"}}";

        HttpResponse<String> taken = manager.send("PUT", address, body.formatted(other.slug()));
        HttpResponse<String> wrong = manager.send("PUT", address, body.formatted("../x"));
        HttpResponse<String> saved = manager.send("PUT", address, body.formatted(campaign));

        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body()).contains("\"slug\"");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(page.get("/l/" + campaign).status()).isEqualTo(404);
        assertThat(manager.post(address + "/publish", null).body()).contains("\"changed\":false");
        assertThat(page.get("/l/" + campaign).status()).isEqualTo(200);
    }

    /** A sound page but for this part; strict JSON has each name once. */
    private static String whole(String part) {
        StringBuilder whole = new StringBuilder();
        Map.of("template", "plain", "language", "en", "headline", "x").forEach((name, value) -> {
            if (!part.contains("\"" + name + "\"")) {
                whole.append("\"%s\":\"%s\",".formatted(name, value));
            }
        });
        return whole + part.substring(1);
    }

    private HttpResponse<String> save(String settings) {
        return manager.send("PUT", "/v1/api/campaigns/" + campaign + "/form", settings);
    }
}
