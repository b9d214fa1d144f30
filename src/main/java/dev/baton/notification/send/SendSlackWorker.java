package dev.baton.notification.send;

import dev.baton.messaging.staff.StaffMessages;
import dev.baton.messaging.staff.StaffServiceSettings;
import dev.baton.messaging.staff.StaffWebhook;
import dev.baton.notification.NoticeSettings;
import java.net.URI;
import java.time.Clock;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.springframework.stereotype.Component;

/** Topic {@code send-slack}. */
@Component
@ExternalTaskSubscription(topicName = SendSlackWorker.TOPIC, lockDuration = 20_000, variableNames = "leadId")
class SendSlackWorker extends ServiceNoticeWorker {

    static final String TOPIC = "send-slack";

    SendSlackWorker(
            StaffMessages messages,
            NoticeTexts texts,
            NoticeSettings settings,
            StaffServiceSettings services,
            Clock clock) {
        super(
                messages,
                "slack",
                "SLACK_WEBHOOK_URL",
                settings.hasSlack()
                        ? new StaffWebhook("Slack", URI.create(settings.slackUrl()), services, clock)
                        : null,
                texts::forSlack);
    }
}
