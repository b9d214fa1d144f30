package dev.baton.messaging.lead;

import dev.baton.content.TemplateMissing;
import dev.baton.messaging.queue.Progress;
import java.time.Duration;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Topic {@code send-email}. Safe to repeat: the message's key is the process instance and the step, and which time it
 * is where a process asks again, so a task that comes again finds its message where it was left. One after the other,
 * and first answers beside them: of a worker that is killed one of each at most is unknown then.
 */
@Component
@ExternalTaskSubscription(
        topicName = SendEmailWorker.TOPIC,
        lockDuration = 20_000,
        variableNames = {"leadId", "template", "asked"})
public class SendEmailWorker implements ExternalTaskHandler {

    public static final String TOPIC = "send-email";

    private static final Logger log = LoggerFactory.getLogger(SendEmailWorker.class);
    private static final int TRIES_UNKNOWN = 3;

    private final LeadMessages messages;

    SendEmailWorker(LeadMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(ExternalTask task, ExternalTaskService service) {
        String template = task.getVariable("template");
        try {
            Progress progress = messages.deliver(key(task), task.getVariable("leadId"), task.getId(), template);
            if (progress.isEnded()) {
                service.complete(task);
            } else {
                later(task, service, template, progress);
            }
        } catch (NotFoundException | BadRequestException e) {
            // Behind slow mails its lock ran out, or its sequence was stopped: the message knows where it stands.
            log.debug("Task {} is gone or with another worker", task.getId());
        } catch (RuntimeException e) {
            failed(task, service, template, e);
        }
    }

    private static String key(ExternalTask task) {
        String step = task.getProcessInstanceId() + "/" + task.getActivityId();
        Object time = task.getVariable("asked");
        return time == null ? step : step + "/" + time;
    }

    private static void later(ExternalTask task, ExternalTaskService service, String template, Progress progress) {
        String words = "The e-mail \"" + template + "\" has not gone out: " + progress.reason() + ".";
        service.handleFailure(
                task, words, null, progress.triesLeft(), progress.retryIn().toMillis());
    }

    /** Without this the client would fetch the task again and again, for ever. */
    private static void failed(ExternalTask task, ExternalTaskService service, String template, RuntimeException e) {
        int left = (task.getRetries() == null ? TRIES_UNKNOWN : task.getRetries()) - 1;
        log.warn("E-mail {} for task {} failed", template, task.getId(), e);
        service.handleFailure(
                task,
                "The e-mail \"" + template + "\" could not be made or sent. "
                        + (e instanceof TemplateMissing ? e.getMessage() : "See Baton's log, then retry."),
                null,
                Math.max(0, left),
                Duration.ofMinutes(1).toMillis());
    }
}
