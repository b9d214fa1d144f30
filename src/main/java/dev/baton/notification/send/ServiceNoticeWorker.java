package dev.baton.notification.send;

import dev.baton.lead.Lead;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.staff.StaffMessages;
import dev.baton.messaging.staff.StaffWebhook;
import dev.baton.notification.lead.LeadNotification;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.client.task.ExternalTask;

/** Tells a room of the staff of a top lead. */
abstract class ServiceNoticeWorker extends NoticeWorker {

    private static final String OCCASION = "top-lead";

    private final StaffMessages messages;
    private final String channel;
    private final String variable;
    private final StaffWebhook service;
    private final Function<Lead, String> body;

    /** @param service null: the channel is off on this node */
    ServiceNoticeWorker(
            StaffMessages messages,
            String channel,
            String variable,
            StaffWebhook service,
            Function<Lead, String> body) {
        super(channel, variable);
        this.messages = messages;
        this.channel = channel;
        this.variable = variable;
        this.service = service;
        this.body = body;
    }

    @Override
    Progress deliver(ExternalTask task) {
        if (service == null) {
            throw new SettingMissing(variable);
        }
        String leadId = task.getVariable(LeadNotification.LEAD_ID);
        return messages.deliver(
                new StaffMessages.Notice(leadId, task.getId(), channel, OCCASION), service, body.andThen(Optional::of));
    }
}
