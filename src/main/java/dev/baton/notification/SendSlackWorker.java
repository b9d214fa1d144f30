package dev.baton.notification;

import dev.baton.messaging.StaffMessages;
import dev.baton.messaging.Webhook;
import dev.baton.messaging.WebhookSettings;
import java.net.URI;
import java.time.Clock;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.springframework.stereotype.Component;

/** Topic {@code send-slack}. */
@Component
@ExternalTaskSubscription(topicName = SendSlackWorker.TOPIC, lockDuration = 20_000, variableNames = "leadId")
class SendSlackWorker extends WebhookNoticeWorker {

    static final String TOPIC = "send-slack";

    SendSlackWorker(
            StaffMessages messages, NoticeTexts texts, NoticeSettings settings, WebhookSettings webhooks, Clock clock) {
        super(
                messages,
                "slack",
                "SLACK_WEBHOOK_URL",
                settings.hasSlack() ? new Webhook("Slack", URI.create(settings.slackUrl()), webhooks, clock) : null,
                texts::forSlack);
    }
}
