package dev.baton.lead.capture.gate.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.capture.gate.BotTrap;
import dev.baton.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What no person has filled in is not taken. */
class BotTrapTest {

    private final CaptureCall call = CaptureCall.of(new MockHttpServletRequest());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"form_metadata\":{}}",
                "{\"form_metadata\":{\"website\":\"\"}}",
                "{\"form_metadata\":{\"website\":null,\"seconds_to_fill\":null}}",
                "{\"form_metadata\":{\"website\":\" \",\"seconds_to_fill\":2}}",
                "{\"form_metadata\":{\"seconds_to_fill\":600.5}}"
            })
    void formOfAPersonPasses(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
        assertThat(call.refusedFor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"form_metadata\":{\"website\":\"https://spam.example\"}}",
                "{\"form_metadata\":{\"website\":[]}}",
                "{\"form_metadata\":{\"website\":{\"a\":1}}}",
                "{\"form_metadata\":{\"seconds_to_fill\":1.9}}",
                "{\"form_metadata\":{\"seconds_to_fill\":-5}}"
            })
    void formOfAProgramIsRefusedInWordsThatHelpAPerson(String body) {
        assertThatThrownBy(() -> check(body))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Please wait a moment and send the form again");
        assertThat(call.refusedFor()).isEqualTo("bot");
    }

    @Test
    void secondsThatAreNoNumberAreAMistakeAndNoBot() {
        assertThatThrownBy(() -> check("{\"form_metadata\":{\"seconds_to_fill\":\"9\"}}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("This must be a number");
        assertThat(call.refusedFor()).isNull();
    }

    private void check(String body) throws JsonProcessingException {
        JsonNode read = new ObjectMapper().readTree(body);
        BotTrap.check(read, call);
    }
}
