package dev.baton.messaging;

import dev.baton.engine.EngineFigures;
import dev.baton.messaging.lead.FirstAnswerWorker;
import dev.baton.messaging.lead.SendEmailWorker;
import dev.baton.messaging.queue.MessageState;
import dev.baton.shared.watch.Sampled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How mails stand, of all nodes and workers together: those that are not at their end, and those that came to it
 * within the last hour.
 */
@Component
class MessageFigures implements MeterBinder {

    private static final Duration RECENT = Duration.ofHours(1);
    // Each part has the index that its words match
    private static final String OPEN =
            """
            select state, count(*) from message
            where state in ('claimed', 'attempting', 'deferred', 'unknown') and (channel = 'email' or state = 'unknown')
            group by state
            union all select 'queued', count(*) from message where resent and state = 'queued'
            """;
    private static final String ENDED =
            """
            select metadata ->> 'state', count(*) from lead_activity_view
            where created_at > ? and activity_type in ('email_sent', 'message_failed') and metadata ->> 'state' is not null
            group by 1
            """;

    private final EngineFigures engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MessageFigures(EngineFigures engine, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        engine.watchTopic(meters, SendEmailWorker.TOPIC);
        engine.watchTopic(meters, FirstAnswerWorker.TOPIC);
        Sampled<Optional<Map<MessageState, Long>>> open =
                new Sampled<>(() -> Optional.of(counts(OPEN)), Optional.empty());
        Sampled<Optional<Map<MessageState, Long>>> ended =
                new Sampled<>(() -> Optional.of(counts(ENDED, recent())), Optional.empty());
        for (MessageState state : MessageState.values()) {
            if (!state.isFinal() || state == MessageState.UNKNOWN) {
                gauge(meters, "baton.messages.open", "Messages that are not at their end", state, open);
            }
            if (state.isFinal()) {
                gauge(meters, "baton.messages.ended.last.hour", "Messages that ended like this", state, ended);
            }
        }
    }

    private static void gauge(
            MeterRegistry meters,
            String name,
            String description,
            MessageState state,
            Sampled<Optional<Map<MessageState, Long>>> counts) {
        Gauge.builder(name, () -> counts.get()
                        .map(found -> (double) found.getOrDefault(state, 0L))
                        .orElse(Double.NaN))
                .tag("state", state.dbName())
                .description(description)
                .register(meters);
    }

    private Object recent() {
        return clock.instant().minus(RECENT).atOffset(ZoneOffset.UTC);
    }

    private Map<MessageState, Long> counts(String sql, Object... parameters) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(sql).params(parameters).query(row -> {
                    counts.put(MessageState.of(row.getString(1)), row.getLong(2));
                }));
        return counts;
    }
}
