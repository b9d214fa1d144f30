package dev.baton.shared.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An {@code Idempotency-Key} leads past neither rights nor audit log, and shows nothing a second time. */
@BatonTest
class KeyedAnswersIT {

    private static final String PASSWORD = "seven green kettles";
    private static final String REQUEST =
            "{\"kind\":\"access\",\"email\":\"ann@example.com\",\"identity_check\":\"known\"}";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readingMoneyIsWrittenDownEachTime() {
        String lead = new LeadDriver(beans).receive(LeadFixtures.leadFor("rep2"));
        Outsider manager = keyed("manager");
        long before = kept();

        assertThat(manager.post("/v1/api/leads/" + lead + "/financial", null).status())
                .isEqualTo(200);
        assertThat(manager.post("/v1/api/leads/" + lead + "/financial", null).status())
                .isEqualTo(200);

        assertThat(jdbc.sql("select count(*) from audit_log where action = 'financial_read' and subject_id = ?")
                        .param(lead)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void whatIsTakenAwayAsFileIsKeptNowhere() {
        Outsider admin = keyed("admin");
        long before = kept();

        admin.post("/v1/api/audit/export", "{}");
        admin.post("/v1/api/audit/export", "{}");

        assertThat(jdbc.sql("select count(*) from audit_log where action = 'audit_log_exported'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void secretsAreShownOnce() {
        showsOnce("/v1/api/tokens", "{\"name\": \"%s\", \"permissions\": [\"lead:read\"]}", "baton_");
        showsOnce(
                "/v1/api/webhooks",
                "{\"description\": \"%s\", \"url\": \"https://198.51.100.7/\", \"events\": [\"lead.created\"], \"on\": false}",
                "whsec_");
    }

    private void showsOnce(String path, String body, String secret) {
        Outsider admin = keyed("admin");
        String wanted = body.formatted("once-" + UUID.randomUUID());
        long before = kept();

        Outsider.Answer first = admin.post(path, wanted);
        Outsider.Answer again = admin.post(path, wanted);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.body()).contains(secret);
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains("CONFLICT", "shown once").doesNotContain(secret);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void whoseRightsHaveChangedIsNotGivenTheAnswerOfBefore() {
        String name = "changing" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        Visitor admin = Visitor.signedIn(port, "admin");
        admin.post(
                "/v1/api/people",
                person("\"username\":\"%s\",\"password\":\"%s\",".formatted(name, PASSWORD), "manager"));
        Outsider person = keyed(name, PASSWORD);
        Outsider.Answer first = person.post("/v1/api/privacy-requests", REQUEST);
        Outsider.Answer again = person.post("/v1/api/privacy-requests", REQUEST);

        admin.send("PUT", "/v1/api/people/" + name, person("", "rep"));
        Outsider.Answer after = person.post("/v1/api/privacy-requests", REQUEST);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(after.status()).as(after.body()).isEqualTo(409);
        assertThat(after.body()).contains("other rights").doesNotContain("ann@example.com");
    }

    @Test
    void anotherFileOfTheSameLengthIsNotTakenForTheFirst() throws Exception {
        String key = UUID.randomUUID().toString();
        String campaign = new TestCampaigns(beans).create(Map.of());

        HttpResponse<String> first = upload(key, campaign, "one", "email\nann@example.com\n");
        HttpResponse<String> again = upload(key, campaign, "two", "email\nann@example.com\n");
        HttpResponse<String> other = upload(key, campaign, "one", "email\nbob@example.com\n");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).as(other.body()).isEqualTo(409);
        assertThat(other.body()).contains("another body");
    }

    private HttpResponse<String> upload(String key, String campaign, String boundary, String file) throws Exception {
        String body = ("--%1$s\r\nContent-Disposition: form-data; name=\"campaign_id\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n%3$s\r\n--%1$s--\r\n")
                .formatted(boundary, campaign, file);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/api/imports"))
                                .header("Authorization", "Bearer " + token("manager", "manager"))
                                .header("Idempotency-Key", key)
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private Outsider keyed(String username) {
        return keyed(username, username);
    }

    private Outsider keyed(String username, String password) {
        return Outsider.somewhere(port)
                .with("Authorization", "Bearer " + token(username, password))
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String token(String username, String password) {
        return Visitor.anonymous(port)
                .post("/v1/api/auth/token", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))
                .body()
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private static String person(String more, String role) {
        return "{%s\"first_name\":\"Ann\",\"last_name\":\"Abel\",\"email\":\"ann@baton.example\",\"roles\":[\"%s\"]}"
                .formatted(more, role);
    }

    private long kept() {
        return jdbc.sql("select count(*) from idempotency_key where body_sealed is not null")
                .query(Long.class)
                .single();
    }
}
