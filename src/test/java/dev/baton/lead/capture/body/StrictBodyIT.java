package dev.baton.lead.capture.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.TestCampaigns;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is posted gets an answer that says what is wrong with it, and nothing of it is repeated or stored. */
@BatonTest
class StrictBodyIT {

    private static final String SECRET = "Unmistakable";

    @Value("${local.port}")
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String email = UUID.randomUUID() + "@acme.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "nonsense",
                "{\"campaign_id\": \"a\", \"campaign_id\": \"b\"}",
                "{\"contact\": {\"email\": \"Unmistakable@a.example\", \"email\": \"b@a.example\"}}",
                "{\"campaign_id\": \"a\"} {}",
                "{\"campaign_id\": NaN}",
                "{\"campaign_id\": 'Unmistakable'}",
                "{\"campaign_id\": \"\\uZZZZ\"}",
                "// Unmistakable\n{}",
            })
    void whatIsNoStrictJsonIsMalformed(String body) throws Exception {
        HttpResponse<String> answer = post(body.getBytes(StandardCharsets.UTF_8), "application/json");

        assertRefused(answer, 400, "MALFORMED_REQUEST");
    }

    @Test
    void deepNestingIsMalformed() throws Exception {
        String body = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);

        assertRefused(post(body.getBytes(StandardCharsets.UTF_8), "application/json"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() throws Exception {
        byte[] body = sound().getBytes(StandardCharsets.UTF_8);
        body[body.length - 20] = (byte) 0xFF;

        assertRefused(post(body, "application/json"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void moreThanAMegabyteIsTooLarge() throws Exception {
        String body = sound().replace("Ann", "x".repeat(1_000_000));

        assertRefused(post(body.getBytes(StandardCharsets.UTF_8), "application/json"), 413, "PAYLOAD_TOO_LARGE");
        assertRefused(chunked(body), 413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void otherMediaTypesAreNotSupported(String type) throws Exception {
        assertRefused(post(sound().getBytes(StandardCharsets.UTF_8), type), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact.firstName|\"Ann\"|7",
                "contact.firstName|\"Ann\"|[\"Unmistakable\"]",
                "contact.firstName|\"Ann\"|\"\"",
                "contact.firstName|\"Ann\"|\"   \"",
                "contact.firstName|\"Ann\"|null",
                "contact.firstName|\"Ann\"|\"Un\\u0000mistakable\"",
                "contact.firstName|\"Ann\"|\"Un\\u0007mistakable\"",
                "contact.firstName|\"Ann\"|\"Un\\ud800mistakable\"",
                "source|\"landing-page\"|true",
                "source|\"landing-page\"|\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"",
                "campaign_id|\"%s\"|{\"a\": 1}",
                "campaign_id|\"%s\"|\"no-such-campaign\"",
                "contact|{%s}|[]",
                "contact|{%s}|\"Unmistakable\"",
            })
    void whatIsWrongIsNamedByItsPath(String field, String sound, String wrong) throws Exception {
        String whole = sound();
        String at = sound.equals("{%s}")
                ? whole.substring(whole.indexOf("{\"firstName"), whole.indexOf("}") + 1)
                : sound.formatted(LeadFixtures.CAMPAIGN);
        assertThat(whole).contains(at);

        HttpResponse<String> answer =
                post(whole.replace(at, wrong).getBytes(StandardCharsets.UTF_8), "application/json");

        JsonNode error = assertRefused(answer, 400, "VALIDATION_ERROR");
        assertThat(error.get("field").asText()).isEqualTo(field);
        assertThat(leads()).isZero();
    }

    @Test
    void namesOfAnyScriptAndHtmlAreTakenAsText() throws Exception {
        String body =
                sound().replace("Ann", "Νίκος <script>alert(1)</script>").replace("Abel", "=cmd|' /C calc'!A0 張偉");

        HttpResponse<String> answer = post(body.getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(leads()).isEqualTo(1);
    }

    @Test
    void assignmentIsNotForStrangersToSay() throws Exception {
        String body = sound().replaceFirst("\\{", "{\"assign_to\": [\"rep2\"],");

        HttpResponse<String> answer = post(body.getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json.readTree(answer.body()).get("warnings").get(0).asText()).startsWith("assign_to");
        assertThat(answer.body()).doesNotContain("offered_to");
    }

    private JsonNode assertRefused(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode error = json.readTree(answer.body());
        assertThat(error.get("success").asBoolean()).isFalse();
        assertThat(error.get("error").asText()).isEqualTo(code);
        assertThat(error.get("code").asInt()).isEqualTo(status);
        assertThat(error.get("message").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain(SECRET).doesNotContain("dev.baton", "Exception", "jackson");
        return error;
    }

    private String sound() {
        return TestCampaigns.lead(LeadFixtures.CAMPAIGN)
                .replaceFirst("\"email\":\"[^\"]*\"", "\"email\":\"" + email + "\"");
    }

    private HttpResponse<String> post(byte[] body, String type) throws Exception {
        return send(request(type).POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** Without saying beforehand how long it is. */
    private HttpResponse<String> chunked(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(request("application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)))
                .build());
    }

    private HttpRequest.Builder request(String type) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/api/leads"))
                .header("Content-Type", type);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("delete from capture_failure").update();
            jdbc.sql("delete from capture_bucket").update();
        });
        return http.send(request, BodyHandlers.ofString());
    }

    private long leads() {
        return jdbc.sql(
                        "select count(*) from lead where created_at > now() - interval '1 minute' and source = 'landing-page'"
                                + " and email_index = ?")
                .param(index())
                .query(Long.class)
                .single();
    }

    @Autowired
    dev.baton.lead.LeadVault vault;

    private byte[] index() {
        return vault.emailIndex(email);
    }
}
