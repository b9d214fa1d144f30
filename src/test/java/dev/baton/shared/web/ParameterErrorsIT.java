package dev.baton.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A parameter that cannot be is answered with its name and in words, never with what the framework says about it. */
@BatonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParameterErrorsIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private Visitor manager;

    @BeforeAll
    void signIn() {
        manager = Visitor.signedIn(port, "manager");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/api/imports?page=-1, page, The page number starts at 0",
        "/v1/api/imports?size=501, size, A page holds 1 to 500 items",
        "/v1/api/leads?page=99999999999, page, This value cannot be read",
        "/v1/api/leads?import_id=abc, import_id, This value cannot be read",
        "/v1/api/leads?created_from=%2B300000-01-01T00:00:00Z, created_from, Please give a time between",
        "/v1/api/leads?created_to=-0001-01-01T00:00:00Z, created_to, Please give a time between",
        "/v1/api/leads?created_to=0000-01-01T00:00:00Z, created_to, Please give a time between",
        "/v1/api/leads?created_from=2026-02-30, created_from, or a day as 2026-12-31",
        "/v1/api/leads?created%5Ffrom=2026-01-01, *, There is no such parameter here"
    })
    void isNamedInTheEnvelope(String address, String field, String message) {
        HttpResponse<String> answer = manager.get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"error\":\"VALIDATION_ERROR\"", "\"field\":\"" + field + "\"", message)
                .doesNotContain("java", "Exception");
    }

    /** The calls are taken from the served document. */
    @TestFactory
    Stream<DynamicTest> isRefusedByEveryCallThatDoesNotKnowIt() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(Path.of("src/main/frontend/openapi.json").toFile())
                .get("paths");
        Visitor admin = Visitor.signedIn(port, "admin");
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(paths.fieldNames(), 0), false)
                .filter(path -> path.startsWith("/v1/api/") && !path.contains("{"))
                .filter(path -> paths.get(path).has("get") && !path.equals("/v1/api/events")) // takes no JSON
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    HttpResponse<String> answer = admin.get(path + "?surely_unknown=1&other=2");
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body())
                            .contains("\"field\":\"surely_unknown\"", "\"field\":\"other\"", "no such parameter");
                }));
    }

    @ParameterizedTest
    @CsvSource({"created_from=2026-01-05&created_to=2026-01-05", "created_from=2026-01-05T10:00:00%2B01:00"})
    void daysAndTimesAreTaken(String span) {
        assertThat(manager.get("/v1/api/leads?" + span).statusCode()).isEqualTo(200);
    }

    @Test
    void answerThatCannotBeGivenIsSaid() {
        HttpResponse<String> answer = manager.get("/v1/api/events"); // asked for as JSON

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("\"error\":\"NOT_ACCEPTABLE\"", "\"code\":406");
    }

    @Test
    void daysAreTakenInABodyToo() {
        assertThat(manager.post(
                                "/v1/api/leads/search",
                                "{\"created_from\":\"2026-01-05\",\"created_to\":\"2026-01-06\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTimeInABodyIsNamedToo() {
        HttpResponse<String> answer =
                manager.post("/v1/api/leads/search", "{\"created_to\":\"+300000-01-01T00:00:00Z\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"created_to\"");
    }

    @Test
    void aZeroByteInABodyIsAMistakeToo() {
        HttpResponse<String> answer = manager.post("/v1/api/leads/search", "{\"campaign_id\":\"a\\u0000\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("VALIDATION_ERROR").doesNotContain("UTF8");
    }

    @Test
    void aKindOfRowsThatIsNoneIsNamed() {
        UUID sheet = UUID.randomUUID();
        HttpResponse<String> answer = manager.get("/v1/api/imports/" + sheet + "/rows?kind=green");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"kind\"", "duplicate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/api/leads?status=%00",
                "/v1/api/leads?a%00b=1",
                "/v1/api/leads?campaign_id=a%00b",
                "/v1/api/leads?q=%00",
                "/v1/api/leads/%00",
                "/v1/api/leads/lead_%00/activities",
                "/v1/api/people?q=%00",
                "/v1/api/tasks?sort=%00",
                "/v1/api/leads/%zz",
                "/leads/%00",
                "/%00",
                "/camunda/api/engine/engine/default/task?name=%00",
                "/camunda/api/engine/engine/default/task/%00",
                "/engine-rest/task?name=%00",
                "/engine-rest/task/%00"
            })
    void aZeroByteIsAMistakeOfTheCaller(String address) throws IOException {
        String answer = raw(address);

        assertThat(answer).as(address).startsWith("HTTP/1.1 400").contains("\"success\":false");
        assertThat(answer).as(address).doesNotContain("<html", "Exception", "psql");
    }

    /** Past the client, which refuses to send such an address; as a person who is signed in. */
    private String raw(String address) throws IOException {
        String session = manager.cookie("BATON-SESSION").orElseThrow();
        String basic = Base64.getEncoder().encodeToString("manager:manager".getBytes(StandardCharsets.UTF_8));
        String request = "GET " + address + " HTTP/1.1\r\nHost: baton\r\nAccept: */*\r\nConnection: close\r\n"
                + (address.startsWith("/engine-rest")
                        ? "Authorization: Basic " + basic
                        : "Cookie: BATON-SESSION=" + session)
                + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"!?", "';--"})
    void searchForSignsOnlyFindsNobodyInsteadOfEverybody(String signs) {
        new LeadDriver(beans).receive(LeadFixtures.completeLead());
        HttpResponse<String> answer = manager.post("/v1/api/leads/search", "{\"q\":\"%s\"}".formatted(signs));

        assertThat(answer.body()).contains("\"items\":[]", "\"total\":0");
    }
}
