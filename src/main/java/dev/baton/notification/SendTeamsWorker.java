package dev.baton.notification;

import dev.baton.messaging.StaffMessages;
import dev.baton.messaging.Webhook;
import dev.baton.messaging.WebhookSettings;
import java.net.URI;
import java.time.Clock;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.springframework.stereotype.Component;

/** Topic {@code send-teams}. */
@Component
@ExternalTaskSubscription(topicName = SendTeamsWorker.TOPIC, lockDuration = 20_000, variableNames = "leadId")
class SendTeamsWorker extends WebhookNoticeWorker {

    static final String TOPIC = "send-teams";

    SendTeamsWorker(
            StaffMessages messages, NoticeTexts texts, NoticeSettings settings, WebhookSettings webhooks, Clock clock) {
        super(
                messages,
                "teams",
                "TEAMS_WEBHOOK_URL",
                settings.hasTeams() ? new Webhook("Teams", URI.create(settings.teamsUrl()), webhooks, clock) : null,
                texts::forTeams);
    }
}
