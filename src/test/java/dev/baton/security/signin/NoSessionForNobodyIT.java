package dev.baton.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;

/** Whoever is not signed in is kept in no session: a million calls would be a million of them in memory. */
@BatonTest
class NoSessionForNobodyIT {

    @Value("${local.port}")
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /login",
        "GET, /v1/api/me",
        "GET, /v1/api/leads",
        "GET, /v1/api/nothing-here",
        "POST, /v1/api/leads",
        "POST, /v1/api/auth/session",
        "DELETE, /v1/api/auth/session",
        "GET, /v3/api-docs",
        "GET, /actuator/health",
        "GET, /actuator/prometheus",
        "GET, /camunda/app/tasklist/default/",
        "GET, /camunda/app/cockpit/default/",
        "GET, /camunda/api/engine/engine/default/task/count",
        "GET, /camunda/api/admin/auth/user/default",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist",
        "GET, /engine-rest/task/count"
    })
    void noSessionIsBegun(String method, String path) {
        Visitor nobody = Visitor.anonymous(port);

        if ("GET".equals(method)) {
            nobody.sendWith("Accept", "text/html", path); // what a browser asks for may be kept for after the sign-in
        } else {
            nobody.send(method, path, "{\"username\":\"rep1\",\"password\":\"wrong\"}");
        }

        assertThat(nobody.cookie("BATON-SESSION")).isEmpty();
        assertThat(nobody.cookie("JSESSIONID")).isEmpty();
    }
}
