package dev.baton.notification.send;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Progress;
import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.junit.jupiter.api.Test;

/** What the task of a notice learns of its message. */
class NoticeWorkerTest {

    private static final String NOT_SENT = "The message about a lead to the room has not gone out: ";

    private final ExternalTask task = mock(ExternalTask.class);
    private final ExternalTaskService engine = mock(ExternalTaskService.class);

    @Test
    void noticeAtItsEndLetsTheProcessGoOn() {
        work(() -> Progress.NOTHING);

        verify(engine).complete(task);
    }

    @Test
    void noticeOnItsWayIsTriedAgainLater() {
        work(() -> new Progress(MessageState.DEFERRED, "Slack did not answer", Duration.ofSeconds(10), 2));

        failure(NOT_SENT + "Slack did not answer.", 2, Duration.ofSeconds(10));
    }

    @Test
    void withNoTryLeftAPersonIsToldWhatToLookAt() {
        work(() -> new Progress(MessageState.DEFERRED, "Slack refused the message (404)", Duration.ZERO, 0));

        failure(
                NOT_SENT + "Slack refused the message (404). See whether SLACK_WEBHOOK_URL is right, then retry.",
                0,
                Duration.ZERO);
    }

    @Test
    void settingThatIsMissingIsNamed() {
        when(task.getRetries()).thenReturn(null); // never failed before
        SettingMissing missing = new SettingMissing("SLACK_WEBHOOK_URL");

        work(() -> {
            throw missing;
        });

        failure(NOT_SENT + missing.getMessage(), 2, Duration.ofMinutes(1));
    }

    @Test
    void whatWentWrongInsideIsNotToldInTheCockpit() {
        when(task.getRetries()).thenReturn(1);

        work(() -> {
            throw new IllegalStateException("joan@company.example");
        });

        failure(NOT_SENT + "see Baton's log, then retry.", 0, Duration.ofMinutes(1));
    }

    @Test
    void taskOfAnotherWorkerIsLeftToIt() {
        work(() -> {
            throw new BadRequestException("locked by another", null);
        });

        verify(engine, never()).handleFailure(any(ExternalTask.class), anyString(), any(), anyInt(), anyLong());
    }

    private void work(Supplier<Progress> delivery) {
        new NoticeWorker("the room", "SLACK_WEBHOOK_URL") {
            @Override
            Progress deliver(ExternalTask about) {
                return delivery.get();
            }
        }.execute(task, engine);
    }

    private void failure(String words, int triesLeft, Duration retryIn) {
        verify(engine).handleFailure(task, words, null, triesLeft, retryIn.toMillis());
    }
}
