package dev.baton.campaign;

import static dev.baton.campaign.CampaignMakingIT.PATH;
import static dev.baton.campaign.CampaignMakingIT.fields;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A manager changes a campaign: only what was sent, and all mistakes named at once. */
@BatonTest
class CampaignChangeIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private Visitor manager;
    private String path;
    private String id;

    @BeforeEach
    void prepare() {
        manager = Visitor.signedIn(port, "manager");
        id = new TestCampaigns(beans)
                .create(Map.of("budget", "100", "start_date", "'2027-01-10'", "description", "'Before'"));
        path = PATH + "/" + id;
    }

    @Test
    void onlyWhatIsSentChanges() {
        JsonNode changed = change("{\"name\":\"New name\",\"budget\":null,\"services\":[\"Cloud\"],\"region\":\"DE\"}");

        assertThat(changed.get("name").asText()).isEqualTo("New name");
        assertThat(changed.get("budget").isNull()).isTrue();
        assertThat(changed.get("services").toString()).isEqualTo("[\"Cloud\"]");
        assertThat(changed.get("description").asText()).isEqualTo("Before");
        assertThat(changed.get("start_date").asText()).isEqualTo("2027-01-10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"end_date\":\"2027-01-09\"}|end_date",
                "{\"end_date\":\"soon\",\"currency\":\"XYZZ\",\"language\":\"Klingon\"}|currency language end_date",
                "{\"target_leads\":0,\"retention_days\":null}|target_leads retention_days",
                "{\"manager\":\"rep1\",\"reps\":\"rep1\"}|reps manager",
                "{\"name\":null,\"auto_assign\":null,\"campaign_type\":null}|name campaign_type auto_assign",
                "{\"landing_page_url\":\"javascript:alert(1)\"}|landing_page_url",
                "{\"custom_fields\":[{\"key\":\"a\"},{\"key\":\"a\",\"type\":\"colour\"},\"b\"]}"
                        + "|custom_fields[1].type custom_fields[2]",
                "{\"custom_fields\":[{\"key\":\"a\"},{\"key\":\"a\"}]}|custom_fields[1].key",
                "{\"id\":\"other\"}|id",
                "{\"budget\":1.234}|budget",
                "{\"budget\":1e400}|budget"
            })
    void everyMistakeIsNamedByItsFieldAndNothingChanges(String body, String fields) {
        JsonNode before = answer(200, manager.get(path));

        JsonNode refused = answer(400, manager.send("PATCH", path, body));

        assertThat(fields(refused)).containsExactly(fields.split(" "));
        assertThat(answer(200, manager.get(path))).isEqualTo(before);
    }

    @Test
    void aStartThatWouldComeAfterTheEndIsNamedAsTheStart() {
        change("{\"end_date\":\"2027-02-01\"}");

        assertThat(fields(answer(400, manager.send("PATCH", path, "{\"start_date\":\"2027-02-02\"}"))))
                .containsExactly("start_date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "completed"})
    void leadsAreTakenWhileItIsActive(String status) {
        change("{\"start_date\":null}");
        answer(201, post());

        assertThat(change("{\"status\":\"" + status + "\"}").get("status").asText())
                .isEqualTo(status);
        assertThat(answer(409, post()).get("message").asText())
                .isEqualTo("The campaign is " + status + ": it takes no leads now");

        change("{\"status\":\"active\"}");
        answer(201, post());
    }

    @Test
    void nothingBecomesADraftAgain() {
        JsonNode refused = answer(409, manager.send("PATCH", path, "{\"status\":\"draft\",\"name\":\"Other\"}"));

        assertThat(refused.get("error").asText()).isEqualTo("CONFLICT");
        assertThat(answer(200, manager.get(path)).get("name").asText()).isEqualTo("Test");
    }

    @Test
    void whoReadAnOlderVersionIsTold() {
        int version = answer(200, manager.get(path)).get("version").asInt();
        change("{\"name\":\"First\",\"version\":" + version + "}");

        answer(409, manager.send("PATCH", path, "{\"name\":\"Second\",\"version\":" + version + "}"));

        assertThat(answer(200, manager.get(path)).get("name").asText()).isEqualTo("First");
    }

    @Test
    void changesOfManyAtOnceAreAllKept() {
        Visitor admin = Visitor.signedIn(port, "admin");
        List<String> bodies = List.of(
                "{\"name\":\"At once\"}", "{\"target_leads\":7}", "{\"region\":\"FR\"}", "{\"language\":\"fr\"}");

        IntStream.range(0, bodies.size())
                .parallel()
                .forEach(i -> answer(200, (i % 2 == 0 ? admin : manager).send("PATCH", path, bodies.get(i))));

        JsonNode now = answer(200, manager.get(path));
        assertThat(List.of("name", "target_leads", "region", "language"))
                .extracting(field -> now.get(field).asText())
                .containsExactly("At once", "7", "FR", "fr");
    }

    private JsonNode change(String body) {
        return answer(200, manager.send("PATCH", path, body));
    }

    private java.net.http.HttpResponse<String> post() {
        return Visitor.anonymous(port).post("/v1/api/leads", TestCampaigns.lead(id));
    }
}
