package dev.baton.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.People;
import dev.baton.identity.PersonAccess;
import dev.baton.identity.Role;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a program may do with its token, and until when. */
@BatonTest
class ApiTokensIT {

    private static final String TOKENS = "/v1/api/tokens";
    private static final String LEADS = "/v1/api/leads";

    @Value("${local.port}")
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    People people;

    @Autowired
    PersonAccess access;

    @Autowired
    IdentityService identity;

    private final String name = "t-" + UUID.randomUUID();

    @Test
    void tokenDoesWhatItWasMadeForAtTheApiAndNothingElse() {
        Visitor program = Visitor.withToken(port, create("admin"));

        assertThat(program.get(LEADS).statusCode()).isEqualTo(200);
        assertThat(program.post(LEADS + "/search", "{}").statusCode()).isEqualTo(200);
        assertThat(program.get("/v1/api/users").statusCode()).isEqualTo(403);
        assertThat(program.get(TOKENS).statusCode()).isEqualTo(403);
        assertThat(program.get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(program.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(401);
        assertThat(program.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    @Test
    void tokenIsShownOnceAndKeptAsAHash() throws Exception {
        String token = create("admin");

        assertThat(token).startsWith("baton_").hasSize("baton_".length() + 43);
        assertThat(admin().get(TOKENS).body())
                .contains(name, "\"created_by\":\"admin\"")
                .doesNotContain(token, "hash");
        assertThat(jdbc.sql("select hash from api_token where name = ?")
                        .param(name)
                        .query(byte[].class)
                        .single())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void revokedTokenIsRefusedAtOnceAndItsNameIsFreeAgain() {
        String token = create("admin");
        assertThat(post("admin").statusCode()).as("the same name").isEqualTo(409);

        assertThat(admin().post(TOKENS + "/" + id() + "/revoke", null).statusCode())
                .isEqualTo(204);

        assertThat(leadsWith(token)).isEqualTo(401);
        assertThat(post("admin").statusCode()).isEqualTo(201);
    }

    @Test
    void expiredAndUnknownTokensAreRefused() {
        String token = create("admin");
        assertThat(leadsWith(token)).isEqualTo(200);

        set("expires_at");

        assertThat(leadsWith(token)).isEqualTo(401);
        assertThat(leadsWith("baton_" + "A".repeat(43))).isEqualTo(401);
    }

    @Test
    void tokensOfAnAdministratorWhoseAccessEndedAreRefused() {
        String other = "a" + UUID.randomUUID().toString().replace("-", "");
        people.add(other, "Olga", "Old", null, other, Role.ADMIN);
        String token = create(other);
        assertThat(leadsWith(token)).isEqualTo(200);

        admin().post("/v1/api/people/" + other + "/end-access", null);

        assertThat(leadsWith(token)).isEqualTo(401);
        identity.deleteUser(other);
    }

    @Test
    void tokenDoesNoMoreThanItsMakerMayDoNow() {
        String other = "a" + UUID.randomUUID().toString().replace("-", "");
        people.add(other, "Olga", "Old", null, other, Role.ADMIN);
        String token = create(other);
        assertThat(leadsWith(token)).isEqualTo(200);

        assertThat(admin().send(
                                "PUT",
                                "/v1/api/people/" + other,
                                "{\"first_name\":\"Olga\",\"last_name\":\"Old\",\"roles\":[\"analyst\"]}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(leadsWith(token)).isEqualTo(403);
        identity.deleteUser(other);
    }

    @Test
    void tokensOfWhoIsGoneAreRefused() {
        String other = "a" + UUID.randomUUID().toString().replace("-", "");
        people.add(other, "Olga", "Old", null, other, Role.ADMIN);
        String token = create(other);

        identity.deleteUser(other);
        access.forget(other); // else they are remembered for a few seconds

        assertThat(leadsWith(token)).isEqualTo(401);
    }

    @Test
    void lastUseIsNotedAtMostOnceAMinute() {
        String token = create("admin");
        leadsWith(token);
        OffsetDateTime first = lastUsed();
        leadsWith(token);
        assertThat(first).isNotNull();
        assertThat(lastUsed()).isEqualTo(first);

        set("last_used_at");
        leadsWith(token);

        assertThat(lastUsed()).isAfterOrEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            name            | {"permissions":["lead:read"]}
            permissions     | {"name":"x"}
            permissions[1]  | {"name":"x","permissions":["lead:read","user:admin"]}
            expires_in_days | {"name":"x","permissions":["lead:read"],"expires_in_days":0}
            """)
    void mistakesNameTheirField(String field, String body) {
        assertThat(admin().post(TOKENS, body).body()).contains("\"field\":\"" + field + "\"");
    }

    private HttpResponse<String> post(String maker) {
        return Visitor.signedIn(port, maker)
                .post(TOKENS, "{\"name\":\"" + name + "\",\"permissions\":[\"lead:read\"],\"expires_in_days\":30}");
    }

    private String create(String maker) {
        HttpResponse<String> answer = post(maker);
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private int leadsWith(String token) {
        return Visitor.withToken(port, token).get(LEADS).statusCode();
    }

    private String id() {
        return jdbc.sql("select id::text from api_token where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    /** To two hours ago. */
    private void set(String column) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update api_token set " + column + " = now() - interval '2 hours' where name = ?")
                .param(name)
                .update());
    }

    private OffsetDateTime lastUsed() {
        return jdbc.sql("select last_used_at from api_token where name = ?")
                .param(name)
                .query(OffsetDateTime.class)
                .single();
    }

    private Visitor admin() {
        return Visitor.signedIn(port, "admin");
    }
}
