package dev.baton.shared.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiWordTest {

    private enum Answer {
        YES,
        NOT_YET
    }

    @Test
    void theWordIsTheNameInSmallLetters() {
        assertThat(ApiWord.read(Answer.class, "answer", "not_yet")).isEqualTo(Answer.NOT_YET);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no", "NOT_YET"})
    void anotherWordIsRefusedNamingThoseThereAre(String text) {
        assertThatThrownBy(() -> ApiWord.read(Answer.class, "last_answer", text))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::problems, InstanceOfAssertFactories.list(Problem.class))
                .containsExactly(new Problem("last_answer", "The last answer is one of yes, not_yet"));
    }
}
