package dev.baton.notification;

import dev.baton.lead.Lead;
import dev.baton.messaging.StaffMessages;
import dev.baton.messaging.Webhook;
import java.time.Duration;
import java.util.function.Function;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells staff about a lead through one channel. Safe to repeat: the message's key is the lead and the channel. */
abstract class NoticeWorker implements ExternalTaskHandler {

    private static final Logger log = LoggerFactory.getLogger(NoticeWorker.class);
    private static final String OCCASION = "top-lead";
    private static final int TRIES_UNKNOWN = 3;

    private final StaffMessages messages;
    private final String channel;
    private final String variable;
    private final Webhook webhook;
    private final Function<Lead, String> body;

    /** @param webhook null: the channel is off on this node */
    NoticeWorker(
            StaffMessages messages, String channel, String variable, Webhook webhook, Function<Lead, String> body) {
        this.messages = messages;
        this.channel = channel;
        this.variable = variable;
        this.webhook = webhook;
        this.body = body;
    }

    @Override
    public void execute(ExternalTask task, ExternalTaskService service) {
        if (webhook == null) {
            failed(task, service, variable + " is missing where this message is sent from.");
            return;
        }
        try {
            String leadId = task.getVariable(LeadNotification.LEAD_ID);
            StaffMessages.Progress progress =
                    messages.deliver(new StaffMessages.Notice(leadId, channel, OCCASION), webhook, body);
            if (progress.ended()) {
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
            log.warn("Telling {} for task {} failed", channel, task.getId(), e);
            failed(task, service, "see Baton's log, then retry.");
        }
    }

    private String notSent() {
        return "The message about a lead to " + channel + " has not gone out: ";
    }

    private String advice(StaffMessages.Progress progress) {
        return progress.triesLeft() > 0 ? "." : ". See whether " + variable + " is right, then retry.";
    }

    private void failed(ExternalTask task, ExternalTaskService service, String reason) {
        int left = (task.getRetries() == null ? TRIES_UNKNOWN : task.getRetries()) - 1;
        service.handleFailure(
                task,
                notSent() + reason,
                null,
                Math.max(0, left),
                Duration.ofMinutes(1).toMillis());
    }
}
