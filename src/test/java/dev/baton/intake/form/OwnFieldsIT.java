package dev.baton.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.intake.form.landing.PublishedPage;
import dev.baton.privacy.PrivacyDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign's own fields: its form asks for them, and they are held to their types. */
@BatonTest
class OwnFieldsIT {

    private static final String OWN =
            """
            '[{"key":"Roof size","label":"Size of the roof","type":"number","personal":false},
              {"key":"built","label":"Built on","type":"date","personal":false},
              {"key":"owner","label":"Do you own it?","type":"boolean","personal":true}]'""";
    private static final String NEEDED = "{\"name\":\"first_name\"},{\"name\":\"last_name\"},{\"name\":\"email\"}";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Visitor manager;
    private PublishedPage page;
    private Outsider visitor;

    @BeforeEach
    void prepare() {
        manager = Visitor.signedIn(port, "manager");
        page = PublishedPage.of(port, beans, Map.of("custom_fields", OWN));
        visitor = Outsider.somewhere(port);
    }

    @Test
    void aPageAsksForThemWithoutJavaScript() {
        asked("{\"key\":\"owner\",\"required\":true},{\"key\":\"Roof size\"},{\"key\":\"built\"}");

        String form = visitor.get(page.path()).body();
        assertThat(form)
                .contains("Do you own it?", "<option value=\"true\">Yes</option>", "type=\"date\"")
                .contains("name=\"custom_fields.Roof size\"", "inputmode=\"decimal\"");

        Outsider.Answer refused = visitor.submit(
                page.path(),
                page.filled(Map.of("custom_fields.Roof size", "big", "custom_fields.built", "2001-05-05")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("This must be a number, such as 1234.5", "value=\"big\"", "value=\"2001-05-05\"")
                .contains("<a href=\"#f-own_2\">Do you own it?</a>: Please fill this in");

        Outsider.Answer taken = visitor.submit(
                page.path(), page.filled(Map.of("custom_fields.Roof size", "1,200", "custom_fields.owner", "false")));
        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
        assertThat(lead(onlyLead()).get("custom_fields").toString())
                .contains("\"Roof size\":\"1200\"", "\"owner\":\"false\"");
    }

    @Test
    void formsOnOtherPagesAreToldOfThem() {
        JsonNode saved = answer(200, asked("{\"key\":\"owner\",\"required\":true}"));
        assertThat(saved.get("own_fields").findValuesAsText("label"))
                .containsExactly("Size of the roof", "Built on", "Do you own it?");

        JsonNode form = answer(200, manager.get("/v1/api/forms/" + page.campaign()));
        JsonNode field = form.get("fields").get(3);
        assertThat(field.get("path").asText()).isEqualTo("custom_fields.owner");
        assertThat(field.get("kind").asText()).isEqualTo("choice");
        assertThat(field.get("required").asBoolean()).isTrue();

        answer(200, manager.send("PATCH", "/v1/api/campaigns/" + page.campaign(), "{\"custom_fields\":[]}"));
        assertThat(answer(200, manager.get("/v1/api/forms/" + page.campaign())).get("fields"))
                .as("what the campaign has no more")
                .hasSize(3);
    }

    @Test
    void onlyFieldsOfTheCampaignCanBeAsked() {
        JsonNode refused = answer(400, asked("{\"key\":\"colour\"},{\"key\":\"built\"},{\"key\":\"built\"}"));

        assertThat(refused.get("errors").findValuesAsText("field"))
                .isEqualTo(List.of("own_fields[0].key", "own_fields[2].key"));
    }

    @Test
    void aLeadsFieldsKeepTheirTypes() {
        answer(303, visitor.submit(page.path(), page.filled(Map.of())));
        String path = "/v1/api/leads/" + onlyLead();

        JsonNode refused = answer(
                400,
                manager.send(
                        "PATCH",
                        path,
                        "{\"custom_fields\":{\"Roof size\":\"big\",\"built\":\"May\",\"free\":\"as it is\"}}"));
        assertThat(refused.get("errors").findValuesAsText("field"))
                .containsExactly("custom_fields.Roof size", "custom_fields.built");
        assertThat(refused.get("message").asText()).contains("number");

        answer(
                200,
                manager.send(
                        "PATCH",
                        path,
                        "{\"custom_fields\":{\"Roof size\":\"1,200\",\"owner\":\"yes\",\"free\":\"x\"}}"));
        assertThat(lead(onlyLead()).get("custom_fields").toString())
                .contains("\"Roof size\":\"1200\"", "\"owner\":\"true\"", "\"free\":\"x\"");
        answer(200, manager.send("PATCH", path, "{\"custom_fields\":{\"owner\":null}}"));
        assertThat(lead(onlyLead()).get("custom_fields").has("owner")).isFalse();
    }

    private HttpResponse<String> asked(String own) {
        return manager.send(
                "PUT",
                "/v1/api/campaigns/" + page.campaign() + "/form",
                "{\"fields\":[" + NEEDED + "],\"own_fields\":[" + own + "]}");
    }

    private static JsonNode answer(int status, HttpResponse<String> given) {
        return PrivacyDriver.answer(status, given);
    }

    private static void answer(int status, Outsider.Answer given) {
        assertThat(given.status()).as(given.body()).isEqualTo(status);
    }

    private String onlyLead() {
        return jdbc.sql("select id from lead where campaign_id = ?")
                .param(page.campaign())
                .query(String.class)
                .single();
    }

    private JsonNode lead(String id) {
        return answer(200, manager.get("/v1/api/leads/" + id));
    }
}
