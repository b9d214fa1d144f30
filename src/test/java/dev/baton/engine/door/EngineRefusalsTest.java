package dev.baton.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineRefusalsTest {

    private final EngineRefusals refusals = new EngineRefusals(new ObjectMapper());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "500|NullPointerException|Cannot invoke x.equals|500|ProcessEngineException|Something went wrong here; it has been recorded",
                "500|NullPointerException|Cannot invoke org.camunda.bpm.engine.rest.dto.A.b()|400|InvalidRequestException|The body lacks something",
                "500|ProcessEngineException|ENGINE-03004 with message '### Error updating database'|500|ProcessEngineException|Something went wrong here; it has been recorded",
                "500|ProcessEngineException|The variable outcome is no id|500|ProcessEngineException|The variable outcome is no id",
                "500|InvalidInput|The date lies in the past|500|InvalidInput|The date lies in the past",
                "400|InvalidRequestException|Unrecognized field x (class org.camunda.bpm.engine.rest.dto.A$B)|400|InvalidRequestException|Unrecognized field x (class …)",
                "400|InvalidRequestException|Cannot convert to java type java.lang.Integer|400|InvalidRequestException|Cannot convert to java type Integer",
                "500|RestException|Cannot complete task 1: ENGINE-03005 Execution of 'UPDATE HistoricProcessInstanceEntity[2]' failed|500|RestException|Something went wrong here; it has been recorded",
                "500|RestException|Cannot complete task 1: The lead is frozen|500|RestException|Cannot complete task 1: The lead is frozen",
                "500|InvalidRequestException|Only timer jobs can be recalculated|400|InvalidRequestException|Only timer jobs can be recalculated",
                "403|AuthorizationException|You may not do that|403|AuthorizationException|You may not do that"
            })
    void insidesDoNotGetOut(int status, String type, String message, int then, String thenType, String thenMessage) {
        String said = "{\"type\":\"%s\",\"message\":\"%s\",\"code\":0}".formatted(type, message);

        EngineRefusals.Refusal refusal = refusals.of(status, said.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.status()).isEqualTo(then);
        assertThat(new String(refusal.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"%s\",\"message\":\"%s\",\"code\":0}".formatted(thenType, thenMessage));
    }

    @Test
    void whatIsNotInTheEnginesFormIsPutIntoIt() {
        assertThat(new String(
                        refusals.of(400, "Unexpected end (org.glassfish.X)".getBytes(StandardCharsets.UTF_8))
                                .body(),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"InvalidRequestException\",\"message\":\"The request cannot be read\"}");
    }

    @Test
    void batonsOwnRefusalStaysAsItIs() {
        byte[] envelope = "{\"success\":false,\"error\":\"FORBIDDEN\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(refusals.of(403, envelope).body()).isEqualTo(envelope);
    }
}
