package dev.baton.lead.capture.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** The request body of 002 is taken as it stands there, and nothing of it is lost. */
@BatonTest
class SpecifiedLeadIT {

    private static final String LEADS = "/v1/api/leads";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    private String campaign;
    private Outsider outsider;

    @BeforeEach
    void prepare() {
        campaign = new TestCampaigns(beans).create(Map.of());
        outsider = Outsider.somewhere(port);
    }

    @Test
    void theBodyOf002IsTakenWordForWord() throws Exception {
        JsonNode lead = taken(specified());

        assertThat(lead.get("phone").asText()).isEqualTo("+15551234567");
        assertThat(lead.get("user_agent").asText()).isEqualTo("Mozilla/5.0...");
    }

    @Test
    void whatItSaysOfItsFormIsKept() throws Exception {
        JsonNode form = taken(specified()).get("form_metadata");

        assertThat(form.get("form_type").asText()).isEqualTo("campaign_landing");
        assertThat(form.get("form_version").asText()).isEqualTo("v2.1");
        assertThat(form.get("timestamp").asText()).isEqualTo("2025-10-03T10:30:00Z");
    }

    @Test
    void aLeadThatCameByNoFormHasNone() throws Exception {
        assertThat(taken(TestCampaigns.lead(campaign)).get("form_metadata").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"yesterday\"", "\"2025-10-03\"", "\"2025-13-03T10:30:00Z\"", "\"+99999-01-01T00:00:00Z\"", "7"
            })
    void aTimeThatIsNoneIsNamed(String time) throws Exception {
        Outsider.Answer answer = outsider.post(LEADS, specified().replace("\"2025-10-03T10:30:00Z\"", time));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("field").asText()).isEqualTo("form_metadata.timestamp");
    }

    @Test
    void theAddressThatAStrangerTellsIsLeftOutAndSaid() throws Exception {
        Outsider.Answer answer = outsider.post(LEADS, specified());

        assertThat(json.readTree(answer.body()).get("warnings"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.asText()).startsWith("tracking.ip_address"));
        assertThat(lead(answer).get("ip_address").asText()).startsWith("127.");
    }

    @Test
    void theAddressThatAProgramTellsIsOne() throws Exception {
        String token = json.readTree(Visitor.signedIn(port, "manager")
                        .post("/v1/api/campaigns/" + campaign + "/tokens", "{\"name\":\"site\"}")
                        .body())
                .get("token")
                .asText();
        outsider.with("X-Campaign-Token", token);

        Outsider.Answer wrong = outsider.post(LEADS, specified().replace("192.168.1.1", "192.168.1.256"));

        assertThat(json.readTree(wrong.body()).get("field").asText()).isEqualTo("tracking.ip_address");
        assertThat(taken(specified()).get("ip_address").asText()).isEqualTo("192.168.1.1");
        assertThat(taken(specified().replace("192.168.1.1", "2001:db8::7"))
                        .get("ip_address")
                        .asText())
                .isEqualTo("2001:db8::7");
    }

    @ParameterizedTest
    @CsvSource({"95.4, 95, 0", "200.0, 200, 0", "0, 0, 0", "86400, 86400, 0", "90000, 86400, 1", "1e300, 86400, 1"})
    void theTimeOnAPageIsRoundedAndNeverCostsALead(String seconds, int kept, int warnings) throws Exception {
        Outsider.Answer answer = outsider.post(LEADS, tracked("\"time_on_page_seconds\": " + seconds));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(lead(answer).get("time_on_page_seconds").asInt()).isEqualTo(kept);
        assertThat(json.readTree(answer.body()).get("warnings")).hasSize(warnings);
    }

    @Test
    void anAddressThatIsTooLongIsCutAndNeverCostsALead() throws Exception {
        String address = "https://a.example/?q=" + "x".repeat(3_000);
        Outsider.Answer answer = outsider.post(
                LEADS, tracked("\"referrer_url\": \"%1$s\", \"landing_page_url\": \"%1$s\"".formatted(address)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(lead(answer).get("referrer_url").asText()).isEqualTo(address.substring(0, 2_000));
        assertThat(lead(answer).get("landing_page_url").asText()).hasSize(2_000);
        assertThat(answer.body()).contains("tracking.referrer_url was cut", "tracking.landing_page_url was cut");
    }

    @Test
    void aSourceMayBeAsLongAs002Says() throws Exception {
        String source = "s".repeat(100);

        assertThat(taken(TestCampaigns.lead(campaign).replace("landing-page", source))
                        .get("source")
                        .asText())
                .isEqualTo(source);
    }

    @Test
    void anExtensionThatIsLostIsSaid() throws Exception {
        Outsider.Answer answer = outsider.post(LEADS, specified().replace("123-4567", "123-4567 ext. 12"));

        assertThat(lead(answer).get("phone").asText()).isEqualTo("+15551234567");
        assertThat(answer.body()).contains("contact.phone is kept without its extension");
    }

    private String tracked(String tracking) {
        return TestCampaigns.lead(campaign).replaceFirst("\\{", "{\"tracking\": {" + tracking + "},");
    }

    private JsonNode lead(Outsider.Answer answer) throws Exception {
        return json.readTree(Visitor.signedIn(port, "manager")
                .get(answer.headers().get("Location"))
                .body());
    }

    private JsonNode taken(String body) throws Exception {
        Outsider.Answer answer = outsider.post(LEADS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return lead(answer);
    }

    /** In a campaign of the test's own, from somebody new. */
    private String specified() {
        return LeadBody.EXAMPLE
                .replace("nextcloud-installation-2025", campaign)
                .replace("john.doe@company.com", "john." + UUID.randomUUID() + "@company.com");
    }
}
