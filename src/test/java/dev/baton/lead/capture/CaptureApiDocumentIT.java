package dev.baton.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the API's document says of the gate. */
@BatonTest
class CaptureApiDocumentIT {

    private static final String TOKEN = "X-Campaign-Token";

    @Value("${local.port}")
    int port;

    @Autowired
    ObjectMapper json;

    @Test
    void callsAreDescribedWithTheirRefusals() throws Exception {
        JsonNode paths = json.readTree(
                        Visitor.signedIn(port, "manager").get("/v3/api-docs").body())
                .get("paths");

        assertThat(paths.at("/~1v1~1api~1leads/post/responses").fieldNames())
                .toIterable()
                .contains("201", "400", "401", "403", "409", "413", "415", "429");
        assertThat(paths.at("/~1v1~1api~1leads/post/parameters").findValuesAsText("name"))
                .contains(TOKEN);
        assertThat(paths.at("/~1v1~1api~1campaigns~1{campaign_id}~1capture/patch/responses")
                        .fieldNames())
                .toIterable()
                .contains("200", "400", "401", "403", "404");
        assertThat(paths.at("/~1v1~1api~1campaigns~1{campaign_id}~1tokens/post/responses")
                        .fieldNames())
                .toIterable()
                .contains("201", "400", "409");
    }
}
