package dev.baton.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A parameter that cannot be is answered with its name and in words, never with what the framework says about it. */
@BatonTest
class ParameterErrorsIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @CsvSource({
        "/v1/api/imports?page=-1, page, The page number starts at 0",
        "/v1/api/imports?size=501, size, A page holds 1 to 500 items",
        "/v1/api/leads?page=99999999999, page, This value cannot be read",
        "/v1/api/leads?import_id=abc, import_id, This value cannot be read"
    })
    void isNamedInTheEnvelope(String address, String field, String message) {
        HttpResponse<String> answer = Visitor.signedIn(port, "manager").get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"error\":\"VALIDATION_ERROR\"", "\"field\":\"" + field + "\"", message)
                .doesNotContain("java", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!?", "';--"})
    void searchForSignsOnlyFindsNobodyInsteadOfEverybody(String signs) {
        new LeadDriver(beans).receive(LeadFixtures.completeLead());
        HttpResponse<String> answer =
                Visitor.signedIn(port, "manager").post("/v1/api/leads/search", "{\"q\":\"%s\"}".formatted(signs));

        assertThat(answer.body()).contains("\"items\":[]", "\"total\":0");
    }
}
