package dev.baton.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;

/** What is not taken of a new person. */
@BatonTest
class PeopleMistakesIT {

    @Value("${local.port}")
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            username   | {"username":"a b","last_name":"X","roles":["rep"],"password":"long enough 123"}
            username   | {"username":"baton","last_name":"X","roles":["rep"],"password":"long enough 123"}
            password   | {"username":"okname","last_name":"X","roles":["rep"],"password":"short"}
            password   | {"username":"okname","last_name":"X","roles":["rep"],"password":"my okname password"}
            last_name  | {"username":"okname","roles":["rep"],"password":"long enough 123"}
            email      | {"username":"okname","last_name":"X","email":"no","roles":["rep"],"password":"long enough 123"}
            roles      | {"username":"okname","last_name":"X","roles":[],"password":"long enough 123"}
            roles[1]   | {"username":"okname","last_name":"X","roles":["rep","king"],"password":"long enough 123"}
            """)
    void mistakesNameTheirField(String field, String body) {
        HttpResponse<String> answer = Visitor.signedIn(port, "admin").post("/v1/api/people", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }
}
