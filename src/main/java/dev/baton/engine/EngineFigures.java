package dev.baton.engine;

import dev.baton.shared.watch.Sampled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits and what has failed in the engine, of all nodes together: every node tells the same. */
@Component
public class EngineFigures implements MeterBinder {

    private static final String FAILED_AND_DUE =
            """
            select (select count(*) from act_ru_incident where id_ = root_cause_incident_id_),
                (select count(*) from act_ru_job where retries_ = 0),
                (select count(*) from act_ru_ext_task where retries_ = 0),
                (select min(duedate_) from act_ru_job where retries_ > 0 and suspension_state_ = 1 and duedate_ <= ?
                    and (lock_exp_time_ is null or lock_exp_time_ <= ?))
            """;
    private static final String TASKS_DUE =
            """
            select topic_name_, min(greatest(create_time_, lock_exp_time_)) from act_ru_ext_task
            where (retries_ is null or retries_ > 0) and suspension_state_ = 1
                and (lock_exp_time_ is null or lock_exp_time_ <= ?)
            group by topic_name_
            """;

    private static final String TASKS_FAILING =
            "select topic_name_, count(*) from act_ru_ext_task where retries_ is not null group by topic_name_";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Sampled<Failed> failed = new Sampled<>(this::failed, Failed.UNKNOWN);
    private final Sampled<Optional<Map<String, Double>>> waiting =
            new Sampled<>(() -> Optional.of(waiting()), Optional.empty());

    private final Sampled<Optional<Map<String, Double>>> failing =
            new Sampled<>(() -> Optional.of(failing()), Optional.empty());

    EngineFigures(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Failed(double incidents, double jobs, double tasks, double oldestDueJob) {
        static final Failed UNKNOWN = new Failed(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "baton.incidents", "Incidents that wait for a person", Failed::incidents);
        gauge(meters, "baton.jobs.failed", "Jobs without a try left", Failed::jobs);
        gauge(meters, "baton.external.tasks.failed", "External tasks without a try left", Failed::tasks);
        Gauge.builder("baton.jobs.oldest.due", () -> failed.get().oldestDueJob())
                .baseUnit("seconds")
                .description("How long the oldest due job has been due")
                .register(meters);
    }

    /** Tells how long the oldest task of this topic has been waiting for a worker, as {@code baton.tasks.oldest.due}. */
    public void watchTopic(MeterRegistry meters, String topic) {
        Gauge.builder("baton.tasks.oldest.due", () -> of(topic, waiting))
                .tag("topic", topic)
                .baseUnit("seconds")
                .description("How long the oldest external task has been waiting for a worker")
                .register(meters);
        Gauge.builder("baton.tasks.failing", () -> of(topic, failing))
                .tag("topic", topic)
                .description("Open external tasks that have failed at least once")
                .register(meters);
    }

    private static double of(String topic, Sampled<Optional<Map<String, Double>>> figures) {
        return figures.get().map(found -> found.getOrDefault(topic, 0.0)).orElse(Double.NaN);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Failed> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(failed.get()))
                .description(description)
                .register(meters);
    }

    private Failed failed() {
        return transactions.execute(transaction -> jdbc.sql(FAILED_AND_DUE)
                .params(now(), now())
                .query((row, number) -> new Failed(row.getLong(1), row.getLong(2), row.getLong(3), age(row, 4)))
                .single());
    }

    private Map<String, Double> waiting() {
        Map<String, Double> ages = new HashMap<>();
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(TASKS_DUE).param(now()).query(row -> {
                    ages.put(row.getString(1), age(row, 2));
                }));
        return ages;
    }

    private Map<String, Double> failing() {
        Map<String, Double> counts = new HashMap<>();
        transactions.executeWithoutResult(transaction -> jdbc.sql(TASKS_FAILING).query(row -> {
            counts.put(row.getString(1), row.getDouble(2));
        }));
        return counts;
    }

    /** The engine keeps its times without a zone, as they are on this machine. */
    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private double age(ResultSet row, int column) throws SQLException {
        Timestamp since = row.getTimestamp(column);
        return since == null
                ? 0
                : Duration.between(since.toInstant(), clock.instant()).toMillis() / 1000.0;
    }
}
