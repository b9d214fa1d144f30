package dev.baton.notification;

import dev.baton.lead.Lead;
import dev.baton.messaging.StaffMessages;
import dev.baton.messaging.Webhook;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.client.task.ExternalTask;

/** Tells a room of the staff of a top lead. */
abstract class WebhookNoticeWorker extends NoticeWorker {

    private static final String OCCASION = "top-lead";

    private final StaffMessages messages;
    private final String channel;
    private final String variable;
    private final Webhook webhook;
    private final Function<Lead, String> body;

    /** @param webhook null: the channel is off on this node */
    WebhookNoticeWorker(
            StaffMessages messages, String channel, String variable, Webhook webhook, Function<Lead, String> body) {
        super(channel, variable);
        this.messages = messages;
        this.channel = channel;
        this.variable = variable;
        this.webhook = webhook;
        this.body = body;
    }

    @Override
    StaffMessages.Progress deliver(ExternalTask task) {
        if (webhook == null) {
            throw new SettingMissing(variable);
        }
        String leadId = task.getVariable(LeadNotification.LEAD_ID);
        return messages.deliver(
                new StaffMessages.Notice(leadId, channel, OCCASION), webhook, body.andThen(Optional::of));
    }
}
