package dev.baton.failure;

import dev.baton.failure.list.FailureFilter;
import dev.baton.failure.list.FailureKind;
import dev.baton.failure.list.FailureQuery;
import dev.baton.failure.list.FailureState;
import dev.baton.shared.watch.Sampled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How many failures wait for a person, by kind, and since when the oldest one is tried again and again. */
@Component
class FailureFigures implements MeterBinder {

    private static final String OLDEST_WAITING =
            """
            select least(
                (select min(create_time_) from act_ru_job where exception_stack_id_ is not null and retries_ > 0),
                (select min(create_time_) from act_ru_ext_task where retries_ > 0))
            """;

    private final FailureQuery query;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FailureFigures(FailureQuery query, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.query = query;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (FailureKind kind : FailureKind.values()) {
            Sampled<Double> open = new Sampled<>(() -> open(kind), Double.NaN);
            Gauge.builder("baton.failures.open", open::get)
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .description("Failures that wait for a person")
                    .register(meters);
        }
        Sampled<Double> oldest = new Sampled<>(this::oldestWaiting, Double.NaN);
        Gauge.builder("baton.failures.waiting.oldest", oldest::get)
                .baseUnit("seconds")
                .description("Age of the oldest job or task that has failed and is tried again")
                .register(meters);
    }

    private double open(FailureKind kind) {
        return transactions.execute(transaction -> (double) query.count(new FailureFilter(kind, null, null))
                - query.count(new FailureFilter(kind, FailureState.WAITING, null)));
    }

    private double oldestWaiting() {
        Timestamp since = transactions.execute(transaction ->
                jdbc.sql(OLDEST_WAITING).query(Timestamp.class).optional().orElse(null));
        return since == null
                ? 0
                : Duration.between(since.toInstant(), clock.instant()).toMillis() / 1000.0;
    }
}
