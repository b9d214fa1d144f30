package dev.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was overtaken is done again; what is refused for another reason is not. */
class OvertakenTest {

    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000, 10_001})
    void whatWasOvertakenIsDoneAgain(int code) {
        assertThat(Overtaken.again(() -> refusedTimes(2, code))).isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void whatReadsAnExecutionThatHasJustEndedReadsAnew() {
        assertThat(Overtaken.again(() -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new ProcessEngineException("ENGINE-03077 Cannot resolve parent with id '1'");
                    }
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void otherRefusalsAreNotRepeated() {
        assertThatThrownBy(() -> Overtaken.again(() -> refusedTimes(1, 0))).isInstanceOf(ProcessEngineException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void afterTenTriesItIsSaid() {
        assertThatThrownBy(() -> Overtaken.again(() -> refusedTimes(99, 1))).isInstanceOf(ProcessEngineException.class);
        assertThat(tries).hasValue(10);
    }

    private String refusedTimes(int times, int code) {
        if (tries.incrementAndGet() <= times) {
            throw new ProcessEngineException("refused", code);
        }
        return "done";
    }
}
