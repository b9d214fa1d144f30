package dev.baton.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class ShownFailuresTest {

    private static final String KNOWN = ShownFailures.NOT_KNOWN;

    private final ShownFailures shown = new ShownFailures(new ObjectMapper());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"exceptionMessage\":\"Ann\"}|Ann",
                "{\"jobExceptionMessage\":\"Ann\"}|Ann",
                "[{\"incidentType\":\"failedJob\",\"incidentMessage\":\"Ann\"}]|Ann",
                "{\"errorMessage\":\"### Error. SQL: select\"}|SQL",
                "{\"errorMessage\":\"org.postgresql.util.PSQLException\"}|postgresql",
                "[{\"incidentType\":\"failedExternalTask\",\"incidentMessage\":\"java.io.IOException: Ann\"}]|Ann",
            })
    void wordsOfAnExceptionStayInside(String said, String inside) throws IOException {
        assertThat(of(said, "application/json")).contains(KNOWN).doesNotContain(inside);
    }

    @Test
    void wordsOfAWorkerLoseAddressesAndNumbers() throws IOException {
        String said = "[{\"errorMessage\":\"No mail to ann@example.com, call +49 30 1234567\",\"retries\":0}]";

        assertThat(of(said, "application/json"))
                .isEqualTo("[{\"errorMessage\":\"No mail to … call …\",\"retries\":0}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/job/1/stacktrace",
                "/engine-rest/history/job-log/1/stacktrace",
                "/engine-rest/external-task/1/errorDetails",
                "/engine-rest/history/external-task-log/1/error-details"
            })
    void wholeTextsStayInside(String path) throws IOException {
        assertThat(ShownFailures.concern(path)).isTrue();
        assertThat(of("java.lang.Error", "text/plain")).isEqualTo(KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/job/count",
                "/engine-rest/job-definition",
                "/camunda/api/engine"
            })
    void anythingElseIsLetThroughAsItComes(String path) {
        assertThat(ShownFailures.concern(path)).isFalse();
    }

    private String of(String said, String type) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setContentType(type);
        HeldRefusal held = new HeldRefusal(response, true);
        held.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        return new String(shown.of(held, true), StandardCharsets.UTF_8);
    }
}
