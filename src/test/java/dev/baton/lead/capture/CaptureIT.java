package dev.baton.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Unique;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A lead entered by hand: checked field by field, there once, and on its way to a rep when the answer comes. */
@BatonTest
class CaptureIT {
    private static final String LEADS = "/v1/api/leads";
    private static final String SOUND =
            """
            {"campaign_id": "%s",
             "contact": {"firstName": "Joan", "lastName": "Doe", "email": "%s", "phone": "(206) 555-0100", "company": "Acme"},
             "lead_details": {"service_interest": "Nextcloud Installation", "urgency": "High", "message": "<b>Soon</b>"},
             "form_metadata": {"consent_given": true}}
            """;

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ObjectMapper json;

    private final String email = "c" + UUID.randomUUID() + "@acme.example";
    private final String sound = SOUND.formatted(LeadFixtures.CAMPAIGN, email);
    private LeadDriver driver;
    private Visitor manager;

    @BeforeEach
    void signIn() {
        driver = new LeadDriver(beans);
        manager = Visitor.signedIn(port, "manager");
    }

    @Test
    void aSoundLeadIsScoredAndOfferedWhenTheAnswerComes() throws Exception {
        HttpResponse<String> answer = manager.post(LEADS, sound);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode body = json.readTree(answer.body());
        String id = body.get("lead_id").asText();
        assertThat(answer.headers().firstValue("Location")).hasValue(LEADS + "/" + id);
        assertThat(body.get("offered_to").asText()).isEqualTo(driver.task(id).getAssignee());
        JsonNode lead = json.readTree(manager.get(LEADS + "/" + id).body());
        assertThat(lead.get("phone").asText()).isEqualTo("+12065550100");
        assertThat(lead.get("message").asText()).isEqualTo("<b>Soon</b>");
        assertThat(lead.get("source").asText()).isEqualTo("manual");
        assertThat(lead.get("lead_score").asInt()).isGreaterThan(50);
        assertThat(driver.timeline(id)).startsWith("lead_created", "scored", "offered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"c%s\"@x|contact.email|\"email\": \"no address\"",
                "phone|contact.phone|\"email\": \"a@b.example\", \"phone\": \"12\"",
                "type|contact.firstName|\"email\": \"a@b.example\", \"firstName\": 7",
                "type|contact.email|\"email\": {\"a\": 1}",
                "date|contact.date_of_birth|\"email\": \"a@b.example\", \"date_of_birth\": \"31.12.1980\"",
                "nothing|contact.email|\"firstName\": \"Joan\"",
            })
    void whatIsWrongIsNamedByItsPath(String why, String field, String contact) throws Exception {
        HttpResponse<String> answer = manager.post(
                LEADS, "{\"campaign_id\": \"" + LeadFixtures.CAMPAIGN + "\", \"contact\": {" + contact + "}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = json.readTree(answer.body());
        assertThat(error.get("error").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(error.get("field").asText()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("no address");
    }

    @Test
    void allProblemsAreToldTogether() throws Exception {
        HttpResponse<String> answer = manager.post(
                LEADS,
                "{\"contact\": [], \"lead_details\": {\"urgency\": \"" + "x".repeat(51)
                        + "\"}, \"tracking\": {\"time_on_page_seconds\": -1}, \"assign_to\": \"rep1\"}");

        assertThat(json.readTree(answer.body()).get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "campaign_id",
                        "contact",
                        "contact.email",
                        "lead_details.urgency",
                        "tracking.time_on_page_seconds",
                        "assign_to");
    }

    @Test
    void whatIsNotKnownIsLeftOutAndSaid() throws Exception {
        HttpResponse<String> answer =
                manager.post(LEADS, sound.replace("\"company\"", "\"shoe_size\": 44, \"company\""));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json.readTree(answer.body()).get("warnings"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.asText()).startsWith("contact.shoe_size"));
    }

    @ParameterizedTest
    @CsvSource({"[],400,VALIDATION_ERROR", "{,400,MALFORMED_REQUEST", "'',400,MALFORMED_REQUEST"})
    void aBodyThatIsNoLeadIsRefused(String body, int status, String code) {
        HttpResponse<String> answer = manager.post(LEADS, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void theSamePersonAgainIsNotedOnTheFirstLead() {
        String id = created(manager.post(LEADS, sound));

        HttpResponse<String> again = manager.post(LEADS, sound.replace(email, email.toUpperCase()));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("DUPLICATE_LEAD").contains("\"existing_lead_id\":\"" + id + "\"");
        assertThat(driver.timeline(id)).endsWith("duplicate_noted");
        assertThat(leads()).isEqualTo(1);
    }

    @Test
    void aRepIsNotToldWhichLeadOfAColleagueItIs() {
        String id = created(manager.post(LEADS, sound.replaceFirst("\\{", "{\"assign_to\": [\"rep2\"],")));

        HttpResponse<String> again = Visitor.signedIn(port, "rep1").post(LEADS, sound);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("with a colleague").doesNotContain(id);
    }

    @Test
    void manyAtTheSameMomentMakeOneLead() {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> manager.post(LEADS, sound).statusCode(), threads))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(leads()).isEqualTo(1);
        threads.shutdown();
    }

    @Test
    void aRepKeepsTheLeadTheyBring() {
        String id = created(
                Visitor.signedIn(port, "rep3").post(LEADS, sound.replaceFirst("\\{", "{\"assign_to\": [\"rep1\"],")));

        assertThat(driver.task(id).getAssignee()).isEqualTo("rep3");
    }

    @Test
    void aProgramsLeadIsRoutedByTheRules() throws Exception {
        String token = json.readTree(Visitor.signedIn(port, "admin")
                        .post("/v1/api/tokens", "{\"name\": \"crm\", \"permissions\": [\"lead:create\"]}")
                        .body())
                .get("token")
                .asText();

        String id =
                created(Visitor.withToken(port, token).post(LEADS, sound.replaceFirst("\\{", "{\"source\": \"crm\",")));

        assertThat(driver.task(id).getAssignee()).startsWith("rep");
    }

    @Test
    void aLeadWithAPhoneOnlyIsToldApartByIt() {
        String byPhone = "{\"campaign_id\": \"%s\", \"contact\": {\"phone\": \"%s\"}}"
                .formatted(LeadFixtures.CAMPAIGN, Unique.phone());
        created(manager.post(LEADS, byPhone));

        assertThat(manager.post(LEADS, byPhone).statusCode()).isEqualTo(409);
    }

    @Test
    void unknownRepsAndAnalystsAreRefused() {
        assertThat(manager.post(LEADS, sound.replaceFirst("\\{", "{\"assign_to\": [\"nobody\"],"))
                        .body())
                .contains("VALIDATION_ERROR")
                .contains("assign_to");
        assertThat(Visitor.signedIn(port, "analyst").post(LEADS, sound).statusCode())
                .isEqualTo(403);
        assertThat(leads()).isZero();
    }

    @Test
    void aCampaignThatIsNotActiveTakesNoLeads() {
        String id = "paused-" + UUID.randomUUID();
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("insert into campaign (id, name, campaign_type, status, created_at, updated_at)"
                                + " values (?, 'Paused', 'service', 'paused', now(), now())")
                        .param(id)
                        .update());

        HttpResponse<String> answer = manager.post(LEADS, sound.replace(LeadFixtures.CAMPAIGN, id));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"CONFLICT\"").contains("paused");
        transactions.executeWithoutResult(transaction ->
                jdbc.sql("delete from campaign where id = ?").param(id).update());
    }

    private String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow().substring(LEADS.length() + 1);
    }

    private long leads() {
        return jdbc.sql("select count(*) from lead where email_index = ?")
                .param(beans.getBean(dev.baton.lead.LeadVault.class).emailIndex(email))
                .query(Long.class)
                .single();
    }
}
