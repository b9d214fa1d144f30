package dev.baton.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import dev.baton.identity.security.bearer.AccessTokens;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** What a worker instance may do with its token, and that nobody else can make one. */
@BatonTest
class WorkerTokenIT {

    @Value("${local.port}")
    int port;

    @Autowired
    AccessTokens tokens;

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/api/leads | 401",
                "/v1/api/users | 401",
                "/v1/api/outbox | 401",
                "/v1/api/imports | 401",
                "/camunda/app/cockpit/default/ | 401",
                "/camunda/app/admin/default/ | 401",
                "/engine-rest/external-task/count | 200"
            })
    void tokenOpensExternalTasksOnly(String path, int status) {
        assertThat(get(tokens.issueForWorker(), path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"task", "user", "deployment", "process-definition", "authorization"})
    void tokenShowsNothingElseOfTheEngine(String what) {
        new LeadDriver(beans).receive(LeadFixtures.completeLead());

        HttpResponse<String> answer = get(tokens.issueForWorker(), "/engine-rest/" + what + "/count");

        assertThat(answer.body()).isEqualTo("{\"count\":0}");
    }

    @Test
    void tokenSignedWithAnotherKeyIsRefused() {
        byte[] key = "Jd83kdLs02mXnqPz74TgHb61VwYe5RuA".getBytes(StandardCharsets.UTF_8);
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject("baton-worker")
                .expiresAt(Instant.now().plusSeconds(60))
                .build();
        String forged = new NimbusJwtEncoder(new ImmutableSecret<>(key))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();

        assertThat(get(forged, "/engine-rest/external-task/count").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String token, String path) {
        return Visitor.anonymous(port).sendWith("Authorization", "Bearer " + token, path);
    }
}
