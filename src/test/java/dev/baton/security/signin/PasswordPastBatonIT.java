package dev.baton.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Passwords are changed in Baton only, where they must be good ones and the other sessions end. */
@BatonTest
class PasswordPastBatonIT {

    @Value("${local.port}")
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user/analyst/credentials",
                "/engine-rest/user/analyst/credentials/",
                "/engine-rest/engine/default/user/analyst/credentials",
                "/camunda/api/engine/engine/default/user/analyst/credentials",
                "/camunda/api/engine/engine/default/user/analyst/credentials/"
            })
    void theEnginesOwnWaysAreShut(String address) {
        Visitor analyst = Visitor.signedIn(port, "analyst");
        analyst.get("/camunda/app/welcome/default/"); // for the webapps' own token

        var answer = analyst.send("PUT", address, "{\"password\":\"x\",\"authenticatedUserPassword\":\"analyst\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"error\":\"FORBIDDEN\"");
        assertThat(Visitor.anonymous(port).signIn("analyst", "analyst").statusCode())
                .isEqualTo(200);
    }
}
