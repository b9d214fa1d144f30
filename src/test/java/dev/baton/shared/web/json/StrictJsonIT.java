package dev.baton.shared.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Every call reads its body strictly: what is wrong is named by its path, what is not known is told, nothing is guessed. */
@BatonTest
class StrictJsonIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    private LeadDriver driver;
    private Visitor manager;
    private String lead;
    private String notes;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        manager = Visitor.signedIn(port, "manager");
        lead = driver.receive(LeadFixtures.leadFor("rep2"));
        notes = "/v1/api/leads/" + lead + "/activities";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "activities|{\"activity_type\": \"note_added\", \"description\": 7}|description|text",
                "activities|{\"activity_type\": \"note_added\", \"description\": true}|description|text",
                "activities|{\"activity_type\": \"note_added\", \"description\": {\"a\": 1}}|description|text",
                "activities|{\"activity_type\": \"note_added\", \"description\": \"a\\u0007b\"}|description|control",
                "bulk|{\"lead_ids\": \"all\", \"action\": \"tag\", \"tag\": \"x\"}|lead_ids|list",
                "bulk|{\"lead_ids\": [7], \"action\": \"tag\", \"tag\": \"x\"}|lead_ids[0]|text",
                "bulk|{\"filter\": [], \"action\": \"tag\", \"tag\": \"x\"}|filter|object",
                "bulk|{\"filter\": {\"import_id\": 5}, \"action\": \"tag\", \"tag\": \"x\"}|filter.import_id|read",
                "bulk|{\"filter\": {}, \"also_accepted\": \"yes\", \"action\": \"delete\"}|also_accepted|true or false",
                "search|{\"page\": \"1\"}|page|number",
                "search|{\"page\": 1.5}|page|number",
            })
    void aValueOfAnotherTypeIsNamedByItsPath(String call, String body, String field, String expected) throws Exception {
        HttpResponse<String> answer = manager.post(address(call), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode error = json.readTree(answer.body());
        assertThat(error.get("error").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(error.get("field").asText()).isEqualTo(field);
        assertThat(error.get("message").asText()).contains(expected);
        assertThat(answer.body()).doesNotContain("dev.baton", "jackson", "Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "activities|{\"activity_type\": \"note_added\", \"description\": \"a\", \"description\": \"b\"}",
                "activities|{\"activity_type\": \"note_added\", \"description\": \"a\"} {}",
                "activities|{\"activity_type\": \"note_added\", \"description\": }",
                "bulk|{\"filter\": {\"q\": \"a\", \"q\": \"b\"}, \"action\": \"delete\"}",
            })
    void whatIsNoSoundJsonIsMalformed(String call, String body) throws Exception {
        HttpResponse<String> answer = manager.post(address(call), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("MALFORMED_REQUEST");
        assertThat(driver.timeline(lead)).doesNotContain("note_added");
    }

    @Test
    void depthWithoutEndIsMalformed() {
        HttpResponse<String> answer = manager.post(notes, "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));

        assertThat(answer.body()).contains("MALFORMED_REQUEST");
    }

    @Test
    void whatIsNotKnownIsLeftOutAndSaid() throws Exception {
        HttpResponse<String> note = manager.post(
                notes, "{\"activity_type\": \"note_added\", \"description\": \"Called\", \"shoe_size\": {\"eu\": 44}}");
        HttpResponse<String> bulk = manager.post(
                address("bulk"),
                "{\"lead_ids\": [\"%s\"], \"action\": \"tag\", \"tag\": \"x\", \"shoe_size\": 44}".formatted(lead));

        assertThat(note.statusCode()).as(note.body()).isEqualTo(201);
        assertThat(bulk.statusCode()).as(bulk.body()).isEqualTo(202);
        assertThat(json.readTree(note.body()).get("warnings").toString()).startsWith("[\"shoe_size is not known");
        assertThat(json.readTree(bulk.body()).get("warnings").toString()).startsWith("[\"shoe_size is not known");
    }

    @Test
    void aFilterThatIsNotKnownIsRefusedAndNotTakenForEverything() throws Exception {
        HttpResponse<String> bulk =
                manager.post(address("bulk"), "{\"filter\": {\"shoe_size\": 44}, \"action\": \"tag\", \"tag\": \"x\"}");
        HttpResponse<String> search = manager.post(address("search"), "{\"segment_id\": \"x\"}");
        HttpResponse<String> list = manager.get("/v1/api/leads?segment_id=x");

        assertThat(bulk.statusCode()).as(bulk.body()).isEqualTo(400);
        assertThat(json.readTree(bulk.body()).get("field").asText()).isEqualTo("shoe_size");
        assertThat(json.readTree(search.body()).get("field").asText()).isEqualTo("segment_id");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(400);
        assertThat(json.readTree(list.body()).get("field").asText()).isEqualTo("segment_id");
        assertThat(manager.get("/v1/api/leads?campaign_id=x&created_from=2026-01-01T00:00:00Z&page=0")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNoteIsKeptWholeOrNotAtAll() throws Exception {
        String note = "{\"activity_type\": \"note_added\", \"description\": \"%s\"}";

        HttpResponse<String> tooLong = manager.post(notes, note.formatted("x".repeat(10_001)));
        HttpResponse<String> tooLarge = manager.post(notes, note.formatted("x".repeat(1_000_000)));

        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(json.readTree(tooLong.body()).get("field").asText()).isEqualTo("description");
        assertThat(tooLong.body()).contains("10000");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("PAYLOAD_TOO_LARGE");
        assertThat(manager.post(notes, note.formatted("x".repeat(10_000))).statusCode())
                .isEqualTo(201);
    }

    private String address(String call) {
        return call.equals("activities") ? notes : "/v1/api/leads/" + call;
    }
}
