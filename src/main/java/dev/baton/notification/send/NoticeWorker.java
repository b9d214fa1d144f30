package dev.baton.notification.send;

import dev.baton.messaging.queue.Progress;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Tells staff about a lead through one channel. Safe to repeat: the message's key is the lead and the channel. */
abstract class NoticeWorker implements ExternalTaskHandler {

    private static final Logger log = LoggerFactory.getLogger(NoticeWorker.class);
    private static final int TRIES_UNKNOWN = 3;

    private final String addressee;
    private final String toCheck;
    private Executor threads = Runnable::run;

    /**
     * @param addressee in words, for people
     * @param toCheck what may be wrong when it cannot be sent
     */
    NoticeWorker(String addressee, String toCheck) {
        this.addressee = addressee;
        this.toCheck = toCheck;
    }

    @Autowired
    final void onThreads(@Qualifier("messageThreads") Executor own) {
        threads = own;
    }

    /** Sends what the task is for. */
    abstract Progress deliver(ExternalTask task);

    @Override
    public final void execute(ExternalTask task, ExternalTaskService service) {
        threads.execute(() -> tell(task, service));
    }

    private void tell(ExternalTask task, ExternalTaskService service) {
        try {
            Progress progress = deliver(task);
            if (progress.isEnded()) {
                service.complete(task);
            } else {
                String words = notSent() + progress.reason() + advice(progress);
                service.handleFailure(
                        task,
                        words,
                        null,
                        progress.triesLeft(),
                        progress.retryIn().toMillis());
            }
        } catch (NotFoundException | BadRequestException e) {
            log.debug("Task {} is gone or with another worker", task.getId());
        } catch (RuntimeException e) {
            failed(task, service, e);
        }
    }

    private String notSent() {
        return "The message about a lead to " + addressee + " has not gone out: ";
    }

    private String advice(Progress progress) {
        return progress.triesLeft() > 0 ? "." : ". See whether " + toCheck + " is right, then retry.";
    }

    private void failed(ExternalTask task, ExternalTaskService service, RuntimeException e) {
        int left = (task.getRetries() == null ? TRIES_UNKNOWN : task.getRetries()) - 1;
        log.warn("Telling {} for task {} failed", addressee, task.getId(), e);
        service.handleFailure(
                task,
                notSent() + (e instanceof SettingMissing ? e.getMessage() : "see Baton's log, then retry."),
                null,
                Math.max(0, left),
                Duration.ofMinutes(1).toMillis());
    }
}
