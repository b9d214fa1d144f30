package dev.baton.bulk;

import static dev.baton.bulk.BulkDriver.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;

/** Who may start a bulk job, and with what. */
@BatonTest
class BulkRequestIT {

    @Value("${local.port}")
    int port;

    private BulkDriver bulk;

    @BeforeEach
    void prepare() {
        bulk = new BulkDriver(port);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"action\":\"tag\",\"tag\":\"x\"}|lead_ids",
                "{\"lead_ids\":[\"a\"],\"filter\":{},\"action\":\"tag\",\"tag\":\"x\"}|lead_ids",
                "{\"lead_ids\":[],\"action\":\"tag\",\"tag\":\"x\"}|lead_ids",
                "{\"lead_ids\":[null],\"action\":\"tag\",\"tag\":\"x\"}|lead_ids",
                "{\"lead_ids\":[\"a\"],\"action\":\"undo\"}|action",
                "{\"lead_ids\":[\"a\"]}|action",
                "{\"lead_ids\":[\"a\"],\"action\":\"tag\",\"tag\":\"  \"}|tag",
                "{\"lead_ids\":[\"a\"],\"action\":\"tag\",\"tag\":\"12345678901234567890123456789012345678901\"}|tag",
                "{\"lead_ids\":[\"a\"],\"action\":\"assign\"}|assignees",
                "{\"lead_ids\":[\"a\"],\"action\":\"assign\",\"assignees\":[\"rep1\",\"analyst\"]}|assignees[1]",
                "{\"lead_ids\":[\"a\"],\"action\":\"move\",\"campaign_id\":\"none\"}|campaign_id",
                "{\"lead_ids\":[\"a\"],\"action\":\"change_status\",\"status\":\"new\"}|status",
                "{\"lead_ids\":[\"a\"],\"action\":\"change_status\",\"status\":\"sold\"}|status",
                "{\"filter\":{\"campaign_id\":\"none\"},\"action\":\"delete\"}|filter",
            })
    void whatIsWrongIsNamed(String body, String field) {
        assertThat(json(400, bulk.ask(body)).get("field").asText()).isEqualTo(field);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        JsonNode answer = json(400, bulk.ask("{\"action\":\"assign\",\"assignees\":[\"x\"]}"));
        assertThat(answer.get("errors").toString()).contains("assignees[0]");
    }

    @Test
    void aRepMayNotAndATokenOnlyWhatItWasGiven() {
        String body = "{\"lead_ids\":[\"a\"],\"action\":\"delete\"}";
        Visitor rep = Visitor.signedIn(port, "rep1");
        assertThat(rep.post("/v1/api/leads/bulk", body).statusCode()).isEqualTo(403);
        assertThat(rep.get("/v1/api/jobs").statusCode()).isEqualTo(403);
        assertThat(token("\"lead:read\",\"lead:assign\"")
                        .post("/v1/api/leads/bulk", body)
                        .statusCode())
                .as("sees not all leads")
                .isEqualTo(403);
        Visitor assigns = token("\"lead:read\",\"lead:read-all\",\"lead:assign\"");
        assertThat(assigns.post("/v1/api/leads/bulk", body).statusCode())
                .as("may not delete")
                .isEqualTo(403);
        assertThat(assigns.post("/v1/api/leads/bulk", "{\"lead_ids\":[\"a\"],\"action\":\"tag\",\"tag\":\"x\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    private Visitor token(String permissions) {
        String made = Visitor.signedIn(port, "admin")
                .post(
                        "/v1/api/tokens",
                        "{\"name\":\"" + UUID.randomUUID() + "\",\"permissions\":[" + permissions + "]}")
                .body();
        return Visitor.withToken(port, made.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1"));
    }
}
