package dev.baton.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Signing in and out, as people expect it. */
@BatonTest
class SignInIT {

    private static final String LEADS = "/v1/api/leads";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TOKEN = "/v1/api/auth/token";
    private static final String REP = "rep1";

    @Value("${local.port}")
    int port;

    @Autowired
    IdentityService identity;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void wrongPasswordAndUnknownUserGetTheSameAnswer() {
        HttpResponse<String> wrong = Visitor.anonymous(port).signIn(somebody(), "wrong");
        HttpResponse<String> unknown = Visitor.anonymous(port).signIn("nobody-known", "wrong");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void eachFailureClosesTheDoorTwiceAsLong() {
        String name = somebody();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Duration before = null;
        for (int failure = 0; failure < 5; failure++) {
            ClockUtil.setCurrentTime(Date.from(now));
            assertThat(Visitor.anonymous(port).signIn(name, "wrong").statusCode())
                    .isEqualTo(401);
            Duration closed = Duration.between(now, closedUntil(name));
            if (before != null) {
                assertThat(closed).isEqualTo(before.multipliedBy(2));
            }
            before = closed;
            assertThat(Visitor.anonymous(port).signIn(name, name).statusCode())
                    .as("closed")
                    .isEqualTo(401);
            now = now.plus(closed).plusSeconds(1);
        }

        ClockUtil.setCurrentTime(Date.from(now));
        assertThat(Visitor.anonymous(port).signIn(name, name).statusCode())
                .as("open again")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"username\":\"rep1\"}", "{\"username\":\"\",\"password\":\"x\"}"})
    void missingNameOrPasswordIsToldApart(String body) {
        assertThat(Visitor.anonymous(port).post(TOKEN, body).statusCode()).isEqualTo(400);
    }

    @Test
    void programWithoutASessionIsToldInTheErrorEnvelope() {
        Visitor visitor = Visitor.signedInApart(port, REP);
        assertThat(visitor.get(LEADS).statusCode()).isEqualTo(200);

        visitor.forgetSession();

        HttpResponse<String> answer = visitor.get(LEADS);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"success\":false").contains("UNAUTHENTICATED");
    }

    @Test
    void personWithoutASessionIsSentToTheSignInPageAndBack() {
        HttpResponse<String> answer = Visitor.anonymous(port).sendWith("Accept", "text/html", TASKLIST);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/login?next=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F");
    }

    @Test
    void personWhoMayNotOpenAPageIsSentToTheOneThatSaysSo() {
        HttpResponse<String> answer =
                Visitor.signedInApart(port, REP).sendWith("Accept", "text/html", "/camunda/app/cockpit/default/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/refused");
        assertThat(Visitor.anonymous(port).get("/refused").statusCode()).isEqualTo(200);
    }

    @Test
    void oneSignInServesConsoleApiAndTasklist() {
        Visitor visitor = Visitor.signedInApart(port, REP);

        assertThat(visitor.get(LEADS).statusCode()).isEqualTo(200);
        assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains(REP);
    }

    @Test
    void signingOutOfTheConsoleSignsOutEverywhere() {
        Visitor visitor = Visitor.signedInApart(port, REP);
        visitor.get(TASKLIST);

        assertThat(visitor.signOut().statusCode()).isEqualTo(204);

        assertSignedOut(visitor);
    }

    @Test
    void signingOutOfTasklistSignsOutEverywhere() {
        Visitor visitor = Visitor.signedInApart(port, REP);
        visitor.get(TASKLIST);

        HttpResponse<String> answer = visitor.post("/camunda/api/admin/auth/user/default/logout", null);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertSignedOut(visitor);
    }

    @Test
    void changeWithoutTheTokenOfTheOwnPageIsRefused() {
        Visitor visitor = Visitor.signedInApart(port, REP);
        visitor.get(TASKLIST);

        assertThat(visitor.sendForged("POST", "/v1/api/leads/search", "{}").statusCode())
                .isEqualTo(403);
        assertThat(visitor.sendForged("DELETE", "/v1/api/auth/session", null).statusCode())
                .isEqualTo(403);
        assertThat(visitor.sendForged("POST", "/camunda/api/engine/engine/default/task/count", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void sessionIsAnotherOneAfterSigningIn() {
        Visitor visitor = Visitor.signedInApart(port, REP);
        String before = visitor.cookie("BATON-SESSION").orElseThrow();

        visitor.signIn("rep2", "rep2");

        assertThat(visitor.cookie("BATON-SESSION").orElseThrow()).isNotEqualTo(before);
        assertThat(visitor.get("/v1/api/me").body()).contains("\"username\":\"rep2\"");
    }

    @Test
    void tokenServesProgramsAtTheApiAndAtTheEngine() {
        Visitor program = Visitor.anonymous(port);
        HttpResponse<String> answer = program.post(TOKEN, "{\"username\":\"rep1\",\"password\":\"rep1\"}");
        String token = answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");

        assertThat(answer.body()).contains("\"token_type\":\"Bearer\"").contains("\"expires_in\":3600");
        assertThat(bearer(token, LEADS)).isEqualTo(200);
        assertThat(bearer(token, "/engine-rest/engine")).isEqualTo(200);
        assertThat(bearer(token, "/v1/api/users")).isEqualTo(403);
        assertThat(bearer(token + "x", LEADS)).isEqualTo(401);
        assertThat(bearer(unsigned(token), LEADS)).isEqualTo(401);
        assertThat(bearer(unsigned(token), "/engine-rest/engine")).isEqualTo(401);
    }

    private int bearer(String token, String path) {
        return Visitor.anonymous(port)
                .sendWith("Authorization", "Bearer " + token, path)
                .statusCode();
    }

    /** The same claims, said to need no signature. */
    private static String unsigned(String token) {
        return "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
    }

    private void assertSignedOut(Visitor visitor) {
        assertThat(visitor.get(LEADS).statusCode()).isEqualTo(401);
        assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/v1/api/me").statusCode()).isEqualTo(401);
    }

    private String somebody() {
        String name = "u" + UUID.randomUUID().toString().replace("-", "");
        User user = identity.newUser(name);
        user.setPassword(name);
        identity.saveUser(user);
        return name;
    }

    private Instant closedUntil(String name) {
        UserEntity user = (UserEntity) identity.createUserQuery().userId(name).singleResult();
        return user.getLockExpirationTime().toInstant();
    }
}
