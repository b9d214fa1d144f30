package dev.baton.notification.send;

import dev.baton.messaging.staff.StaffMessages;
import dev.baton.messaging.staff.StaffServiceSettings;
import dev.baton.messaging.staff.StaffWebhook;
import dev.baton.notification.NoticeSettings;
import java.net.URI;
import java.time.Clock;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.springframework.stereotype.Component;

/** Topic {@code send-teams}. */
@Component
@ExternalTaskSubscription(topicName = SendTeamsWorker.TOPIC, lockDuration = 20_000, variableNames = "leadId")
class SendTeamsWorker extends ServiceNoticeWorker {

    static final String TOPIC = "send-teams";

    SendTeamsWorker(
            StaffMessages messages,
            NoticeTexts texts,
            NoticeSettings settings,
            StaffServiceSettings services,
            Clock clock) {
        super(
                messages,
                "teams",
                "TEAMS_WEBHOOK_URL",
                settings.hasTeams()
                        ? new StaffWebhook("Teams", URI.create(settings.teamsUrl()), services, clock)
                        : null,
                texts::forTeams);
    }
}
