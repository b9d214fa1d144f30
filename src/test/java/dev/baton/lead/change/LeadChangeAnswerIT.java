package dev.baton.lead.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What a change of a lead answers. */
@BatonTest
class LeadChangeAnswerIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    @Test
    void onlyWhatIsDifferentIsNamedStatusIncluded() throws Exception {
        LeadDriver driver = new LeadDriver(beans);
        String id = driver.receive(LeadFixtures.leadFor("rep2"));
        driver.complete("rep2", id, Map.of("outcome", "accepted"));

        HttpResponse<String> answer = patch(
                id,
                "{\"first_name\": \"Joan\", \"city\": \"Dallas\", \"status\": \"contacted\", \"qualification_status\": \"sales_qualified\"}");
        HttpResponse<String> again = patch(id, "{\"city\": \"Dallas\", \"status\": \"contacted\"}");

        assertThat(json.readTree(answer.body()).get("changed").toString())
                .isEqualTo("[\"city\",\"qualification_status\",\"status\"]");
        assertThat(json.readTree(again.body()).get("changed")).isEmpty();
    }

    @Test
    void moneyIsChangedByWhomeverTheLeadBelongsToAndTheNumberWithThePermissionOnly() throws Exception {
        LeadDriver driver = new LeadDriver(beans);
        String id = driver.receive(LeadFixtures.leadFor("rep2"));
        driver.complete("rep2", id, Map.of("outcome", "accepted"));
        String number = "{\"financial\": {\"ssn\": \"123-45-1234\"}}";

        assertThat(patch("rep2", id, "{\"financial\": {\"offer\": {\"amount\": \"1200\", \"currency\": \"EUR\"}}}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = patch("rep2", id, number);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("lead:financial");
        assertThat(financial(id).get("ssn").isNull()).isTrue();
        assertThat(json.readTree(patch(id, number).body()).get("changed").toString())
                .isEqualTo("[\"financial.ssn\"]");

        assertThat(financial(id).get("ssn").asText()).isEqualTo("***-**-1234");
        JsonNode offer = financial(id).get("offer");
        assertThat(offer.get("currency").asText()).isEqualTo("EUR");
        assertThat(offer.get("amount").decimalValue()).isEqualByComparingTo("1200");
    }

    private JsonNode financial(String id) throws Exception {
        return json.readTree(Visitor.signedIn(port, "manager")
                        .send("GET", "/v1/api/leads/" + id, null)
                        .body())
                .get("financial");
    }

    private HttpResponse<String> patch(String id, String body) {
        return patch("manager", id, body);
    }

    private HttpResponse<String> patch(String who, String id, String body) {
        return Visitor.signedIn(port, who).send("PATCH", "/v1/api/leads/" + id, body);
    }
}
