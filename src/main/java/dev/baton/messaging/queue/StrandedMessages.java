package dev.baton.messaging.queue;

import dev.baton.engine.TaskCancelled;
import dev.baton.lead.Leads;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A message ends with the task that was to send it: cancelled where nothing left, unknown where its sender died with an
 * attempt under way. In the transaction that ends the task; what is lost to that, by a look around now and then. A
 * sender that is alive writes down itself how its attempt ended.
 */
@Component
class StrandedMessages {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;

    private static final String NOT_BEING_SENT =
            " and (m.state in ('queued', 'claimed', 'deferred') or m.state = 'attempting' and m.claimed_until < :now)";

    private final JdbcClient jdbc;
    private final Leads leads;
    private final MessageTimeline timeline;
    private final Clock clock;

    StrandedMessages(JdbcClient jdbc, Leads leads, MessageTimeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.timeline = timeline;
        this.clock = clock;
    }

    @EventListener
    void on(TaskCancelled event) {
        end("m.task_id = :task" + NOT_BEING_SENT + " for update", Map.of("task", event.taskId()));
    }

    /** Tasks that ended unheard: completed by hand, or taken out of the engine with their listeners left out. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @Transactional
    public void sweep() {
        end(
                "m.task_id is not null and m.changed_at < :before" + NOT_BEING_SENT
                        + " and not exists (select 1 from engine_external_task_view t where t.id = m.task_id)"
                        + " limit :most for update skip locked",
                Map.of("before", now().minus(LEFT_ALONE), "most", AT_ONCE));
    }

    private void end(String which, Map<String, ?> parameters) {
        jdbc.sql("select m.* from message m where " + which)
                .params(parameters)
                .param("now", now())
                .query(MessageQueue::row)
                .list()
                .forEach(message -> end(message, outcome(message)));
    }

    private Outcome outcome(QueuedMessage message) {
        return message.state() == MessageState.ATTEMPTING
                ? Outcome.of(MessageState.UNKNOWN, MessageQueue.SENDER_STOPPED)
                : Outcome.of(MessageState.CANCELLED, why(message));
    }

    private String why(QueuedMessage message) {
        return Optional.ofNullable(message.leadId())
                .flatMap(leads::find)
                .flatMap(NotToBeSent::ended)
                .orElse("its process ended");
    }

    private void end(QueuedMessage message, Outcome outcome) {
        jdbc.sql("update message set state = ?, reason = ?, next_attempt_at = null, changed_at = ? where id = ?")
                .params(outcome.state().dbName(), outcome.reason(), now(), message.id())
                .update();
        if (message.leadId() != null) {
            timeline.add(message, outcome);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
