package dev.baton.campaign.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadEvents.CampaignTokenUsed;
import dev.baton.testing.BatonTest;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may post leads to a campaign, as its manager sets it. */
@BatonTest
class CampaignCaptureIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    TokenUse tokenUse;

    private String path;
    private Visitor manager;

    @BeforeEach
    void createCampaign() {
        path = "/v1/api/campaigns/" + new TestCampaigns(beans).create(Map.of("limit_per_ip", "null"));
        manager = Visitor.signedIn(port, "manager");
    }

    @Test
    void settingsBeginPublicForOwnPagesAndChangeFieldByField() throws Exception {
        assertThat(settings())
                .isEqualTo(
                        json.readTree(
                                """
                        {"access":"public","allowed_origins":[],"limit_per_ip":null,"limit_per_campaign":0}
                        """));

        HttpResponse<String> answer = manager.send(
                "PATCH",
                path + "/capture",
                """
                {"access":"token","allowed_origins":["HTTPS://A.example:443","https://*.b.example","https://a.example"],
                 "limit_per_ip":7}
                """);
        manager.send("PATCH", path + "/capture", "{\"limit_per_campaign\":null}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(settings())
                .isEqualTo(
                        json.readTree(
                                """
                                {"access":"token","allowed_origins":["https://a.example","https://*.b.example"],
                                 "limit_per_ip":7,"limit_per_campaign":null}
                                """));
        assertThat(audited("campaign_capture_changed", path.replaceAll(".*/", "")))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            access             | {"access":"open"}
            access             | {"access":null}
            allowed_origins[1] | {"allowed_origins":["https://a.example","http://b.example"]}
            allowed_origins    | {"allowed_origins":"https://a.example"}
            limit_per_ip       | {"limit_per_ip":-1}
            limit_per_campaign | {"limit_per_campaign":"many"}
            origins            | {"origins":[]}
            """)
    void mistakesNameTheirFieldAndChangeNothing(String field, String body) throws Exception {
        JsonNode before = settings();

        HttpResponse<String> answer = manager.send("PATCH", path + "/capture", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("field").asText()).isEqualTo(field);
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void tokenIsShownOnceAndListedWithoutItsSecret() throws Exception {
        JsonNode made = make("page");
        String token = made.get("token").asText();

        assertThat(token).matches("bct_[0-9A-Za-z]{36}");
        assertThat(token).endsWith(TokenText.checksum(token.substring(0, 34)));
        JsonNode listed =
                json.readTree(manager.get(path + "/tokens").body()).get("items").get(0);
        assertThat(listed.get("name").asText()).isEqualTo("page");
        assertThat(listed.get("created_by").asText()).isEqualTo("manager");
        assertThat(listed.get("last_used_at").isNull()).isTrue();
        assertThat(listed.toString()).doesNotContain(token, "hash");
        assertThat(audited("campaign_token_created", made.get("token_id").asText()))
                .isEqualTo(1);
    }

    @Test
    void nameIsFreeAgainOnceItsTokenIsRevoked() throws Exception {
        String id = make("page").get("token_id").asText();
        assertThat(manager.post(path + "/tokens", "{\"name\":\"page\"}").statusCode())
                .isEqualTo(409);

        assertThat(manager.send("DELETE", path + "/tokens/" + id, null).statusCode())
                .isEqualTo(204);

        assertThat(manager.send("DELETE", path + "/tokens/" + id, null).statusCode())
                .isEqualTo(404);
        assertThat(audited("campaign_token_revoked", id)).isEqualTo(1);
        make("page");
    }

    @Test
    void tokenOfAnotherCampaignIsNotRevokedHere() throws Exception {
        String id = make("page").get("token_id").asText();
        String other = "/v1/api/campaigns/" + new TestCampaigns(beans).create(Map.of());

        assertThat(manager.send("DELETE", other + "/tokens/" + id, null).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            name             | {"name":" "}
            limit_per_minute | {"name":"x","limit_per_minute":0}
            expires_in_days  | {"name":"x","expires_in_days":5000}
            """)
    void mistakesInATokenNameTheirField(String field, String body) {
        assertThat(manager.post(path + "/tokens", body).body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void lastUseIsWrittenLaterAndTogether() throws Exception {
        UUID id = UUID.fromString(make("page").get("token_id").asText());
        beans.publishEvent(new CampaignTokenUsed(id));
        assertThat(lastUses(id)).isZero();

        tokenUse.write();

        assertThat(lastUses(id)).isEqualTo(1);
    }

    private JsonNode settings() throws Exception {
        return json.readTree(manager.get(path + "/capture").body());
    }

    private JsonNode make(String name) throws Exception {
        HttpResponse<String> answer =
                manager.post(path + "/tokens", "{\"name\":\"" + name + "\",\"expires_in_days\":30}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return json.readTree(answer.body());
    }

    private long lastUses(UUID id) {
        return jdbc.sql("select count(last_used_at) from campaign_token where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long audited(String action, String id) {
        return jdbc.sql("select count(*) from audit_log where action = ? and subject_id = ? and username = 'manager'")
                .params(action, id)
                .query(Long.class)
                .single();
    }
}
