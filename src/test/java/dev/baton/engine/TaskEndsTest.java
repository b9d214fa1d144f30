package dev.baton.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.camunda.bpm.client.exception.EngineException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.exception.RestException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task whose ending the engine refuses because another one ended at the same moment is ended again. */
class TaskEndsTest {

    private final ExternalTask task = mock(ExternalTask.class);
    private final ExternalTaskService engine = mock(ExternalTaskService.class);

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000, 10_001})
    void whatEndedAtTheSameMomentIsEndedAgain(int code) {
        doThrow(refusal(code), refusal(code)).doNothing().when(engine).complete(task);

        TaskEnds.complete(task, engine);

        verify(engine, times(3)).complete(task);
    }

    @Test
    void otherRefusalsAreNotRepeated() {
        doThrow(refusal(0)).when(engine).complete(task);

        assertThatThrownBy(() -> TaskEnds.complete(task, engine)).isInstanceOf(EngineException.class);

        verify(engine).complete(task);
    }

    @Test
    void aTaskThatIsGoneIsNotEndedAgain() {
        doThrow(new NotFoundException("gone", refusal(1))).when(engine).complete(task);

        assertThatThrownBy(() -> TaskEnds.complete(task, engine)).isInstanceOf(NotFoundException.class);

        verify(engine).complete(task);
    }

    @Test
    void afterTenTriesTheWorkerHearsOfIt() {
        doThrow(refusal(1)).when(engine).complete(task);

        assertThatThrownBy(() -> TaskEnds.complete(task, engine)).isInstanceOf(EngineException.class);

        verify(engine, times(10)).complete(task);
    }

    private static EngineException refusal(int code) {
        return new EngineException("refused", new RestException("refused", "ProcessEngineException", code));
    }
}
