package dev.baton.messaging.lead;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.content.TemplateMissing;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Progress;
import java.time.Duration;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the task of {@code send-email} learns of its message. */
class SendEmailWorkerTest {

    private final LeadMessages messages = mock(LeadMessages.class);
    private final ExternalTaskService engine = mock(ExternalTaskService.class);
    private final ExternalTask task = mock(ExternalTask.class);
    private final SendEmailWorker worker = new SendEmailWorker(messages);

    @BeforeEach
    void fetchTask() {
        when(task.getId()).thenReturn("task");
        when(task.getProcessInstanceId()).thenReturn("process");
        when(task.getActivityId()).thenReturn("step");
        when(task.getVariable("leadId")).thenReturn("lead_1");
        when(task.getVariable("template")).thenReturn("welcome");
        comesTo(MessageState.ACCEPTED, null, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REJECTED", "SUPPRESSED", "UNKNOWN", "CANCELLED"})
    void messageAtItsEndLetsTheProcessGoOn(MessageState end) {
        comesTo(end, null, 0);

        worker.execute(task, engine);

        verify(engine).complete(task);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "CLAIMED", "ATTEMPTING", "DEFERRED"})
    void messageOnItsWayIsTriedAgainLater(MessageState state) {
        comesTo(state, Duration.ofMinutes(5), 2);

        worker.execute(task, engine);

        failure("The e-mail \"welcome\" has not gone out: words.", 2, Duration.ofMinutes(5));
        verify(engine, never()).complete(any(ExternalTask.class));
    }

    @Test
    void withNoTryLeftAPersonIsAsked() {
        comesTo(MessageState.DEFERRED, Duration.ofHours(1), 0);

        worker.execute(task, engine);

        failure("The e-mail \"welcome\" has not gone out: words.", 0, Duration.ofHours(1));
    }

    @Test
    void eachTimeThatAProcessAsksIsAMessageOfItsOwn() {
        worker.execute(task, engine);
        when(task.getVariable("asked")).thenReturn(2);
        worker.execute(task, engine);

        verify(messages).deliver("process/step", "lead_1", "task", "welcome");
        verify(messages).deliver("process/step/2", "lead_1", "task", "welcome");
    }

    @Test
    void templateThatIsMissingIsNamed() {
        TemplateMissing missing = mock(TemplateMissing.class);
        when(missing.getMessage()).thenReturn("It is missing.");
        when(messages.deliver(anyString(), anyString(), anyString(), anyString()))
                .thenThrow(missing);
        when(task.getRetries()).thenReturn(3);

        worker.execute(task, engine);

        failure("The e-mail \"welcome\" could not be made or sent. It is missing.", 2, Duration.ofMinutes(1));
    }

    @Test
    void whatWentWrongInsideIsNotToldInTheCockpit() {
        when(messages.deliver(anyString(), anyString(), anyString(), anyString()))
                .thenThrow(new IllegalStateException("joan@company.example"));
        when(task.getRetries()).thenReturn(1);

        worker.execute(task, engine);

        failure(
                "The e-mail \"welcome\" could not be made or sent. See Baton's log, then retry.",
                0,
                Duration.ofMinutes(1));
    }

    @Test
    void firstFailureLeavesTwoTries() {
        when(messages.deliver(anyString(), anyString(), anyString(), anyString()))
                .thenThrow(new IllegalStateException("x"));
        when(task.getRetries()).thenReturn(null);

        worker.execute(task, engine);

        verify(engine).handleFailure(eq(task), anyString(), any(), eq(2), anyLong());
    }

    @Test
    void taskThatIsGoneIsNoFailure() {
        doThrow(new NotFoundException("gone", null)).when(engine).complete(task);

        worker.execute(task, engine);

        verify(engine, never()).handleFailure(any(ExternalTask.class), anyString(), any(), anyInt(), anyLong());
    }

    @Test
    void taskThatAnotherWorkerHasMeanwhileIsLeftToIt() {
        doThrow(new BadRequestException("it is locked by another worker", null))
                .when(engine)
                .complete(task);

        worker.execute(task, engine);

        verify(messages).deliver("process/step", "lead_1", "task", "welcome");
        verify(engine, never()).handleFailure(any(ExternalTask.class), anyString(), any(), anyInt(), anyLong());
    }

    private void comesTo(MessageState state, Duration retryIn, int triesLeft) {
        when(messages.deliver(anyString(), anyString(), anyString(), anyString()))
                .thenReturn(new Progress(state, "words", retryIn, triesLeft));
    }

    private void failure(String words, int triesLeft, Duration retryIn) {
        verify(engine).handleFailure(task, words, null, triesLeft, retryIn.toMillis());
    }
}
