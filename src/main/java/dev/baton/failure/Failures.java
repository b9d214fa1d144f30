package dev.baton.failure;

import dev.baton.audit.AuditLog;
import dev.baton.failure.list.FailureId;
import dev.baton.failure.list.FailureKind;
import dev.baton.failure.list.FailureQuery;
import dev.baton.failure.list.FailureRow;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.messaging.queue.FailedMessages;
import dev.baton.shared.Conflict;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does about one failure: once, however often they click, with an entry for the audit log and the lead. */
@Component
class Failures {

    private static final Map<FailureKind, String> LOCK = Map.of(
            FailureKind.JOB, "select id_ from act_ru_job where id_ = ? for update",
            FailureKind.TASK, "select id_ from act_ru_ext_task where id_ = ? for update",
            FailureKind.MESSAGE, "select id::text from message_view where id = ?::uuid for update");

    private final FailureQuery query;
    private final FailureWords words;
    private final EngineRemedy engine;
    private final FailedMessages messages;
    private final LeadTimeline timeline;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Failures(
            FailureQuery query,
            FailureWords words,
            EngineRemedy engine,
            FailedMessages messages,
            LeadTimeline timeline,
            AuditLog audit,
            JdbcClient jdbc) {
        this.query = query;
        this.words = words;
        this.engine = engine;
        this.messages = messages;
        this.timeline = timeline;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** What was done about which failure. */
    record Settled(String failureId, String action) {}

    @Transactional
    public Settled retry(FailureId id, String by) {
        FailureRow row = lock(id);
        act(row, engine::retry, messages::retry);
        return settled(row, ActivityType.FAILURE_RETRIED, by, null);
    }

    @Transactional
    public Settled skip(FailureId id, String by) {
        FailureRow row = lock(id);
        act(row, engine::skip, message -> {
            throw new Conflict("Nothing waits behind a message. Send it again, or give it up");
        });
        return settled(row, ActivityType.FAILURE_SKIPPED, by, null);
    }

    /** @param reason may hold personal values: it is sealed on the lead's timeline and stands nowhere else */
    @Transactional
    public Settled giveUp(FailureId id, String reason, String by) {
        FailureRow row = lock(id);
        act(row, engine::giveUp, messages::giveUp);
        return settled(row, ActivityType.FAILURE_GIVEN_UP, by, reason);
    }

    /** As it stands behind whoever held it: a second click finds what the first one left. */
    private FailureRow lock(FailureId id) {
        boolean there = jdbc.sql(LOCK.get(id.kind()))
                .param(id.id())
                .query(String.class)
                .optional()
                .isPresent();
        return query.find(id)
                .filter(row -> there)
                .orElseThrow(() -> new Conflict("This is settled already: it was done, or somebody else decided"));
    }

    private void act(FailureRow row, Consumer<FailureRow> onEngine, Consumer<UUID> onMessage) {
        if (row.id().kind() == FailureKind.MESSAGE) {
            onMessage.accept(UUID.fromString(row.id().id()));
        } else {
            onEngine.accept(row);
        }
    }

    private Settled settled(FailureRow row, ActivityType what, String by, String reason) {
        audit.record(by, what.apiName(), "failure", row.id().toString());
        if (row.leadId() != null) {
            timeline.add(row.leadId(), what, by, reason, Map.of("step", words.step(row)));
        }
        return new Settled(row.id().toString(), what.apiName());
    }
}
