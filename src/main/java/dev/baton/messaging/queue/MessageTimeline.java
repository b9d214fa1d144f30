package dev.baton.messaging.queue;

import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What became of a message, on the timeline of its lead, in the running transaction. */
@Component
public class MessageTimeline {

    private final LeadTimeline timeline;

    MessageTimeline(LeadTimeline timeline) {
        this.timeline = timeline;
    }

    public void add(QueuedMessage message, Outcome outcome) {
        boolean sent = outcome.state() == MessageState.ACCEPTED;
        String reason = outcome.reason() == null ? "" : outcome.reason();
        if (NewMessage.EMAIL.equals(message.channel())) {
            add(
                    message,
                    sent ? ActivityType.EMAIL_SENT : ActivityType.MESSAGE_FAILED,
                    Map.of(
                            "template",
                            message.template(),
                            "state",
                            outcome.state().dbName(),
                            "reason",
                            reason));
        } else {
            add(
                    message,
                    sent ? ActivityType.NOTICE_SENT : ActivityType.NOTICE_FAILED,
                    Map.of("channel", message.channel(), "reason", reason));
        }
    }

    private void add(QueuedMessage message, ActivityType what, Map<String, Object> details) {
        timeline.add(message.leadId(), what, LeadTimeline.BATON, null, details);
    }
}
