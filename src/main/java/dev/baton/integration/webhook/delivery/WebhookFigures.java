package dev.baton.integration.webhook.delivery;

import dev.baton.shared.watch.Sampled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How webhooks stand, of all nodes together. */
@Component
class WebhookFigures implements MeterBinder {

    private static final String FIGURES =
            """
            select (select count(*) from webhook_delivery where state = 'waiting'),
                (select count(*) from webhook_delivery where state = 'failed' and type <> 'webhook.test'),
                (select coalesce(extract(epoch from cast(? as timestamptz) - min(d.created_at)), 0)
                    from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
                    where d.state = 'waiting' and e.state = 'on'),
                (select count(*) from webhook_endpoint where state = 'stopped')
            """;
    private static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WebhookFigures(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Figures(double waiting, double failed, double oldest, double stopped) {}

    @Override
    public void bindTo(MeterRegistry meters) {
        Sampled<Figures> figures = new Sampled<>(() -> transactions.execute(transaction -> read()), UNKNOWN);
        Gauge.builder("baton.webhook.waiting", () -> figures.get().waiting())
                .description("Events that are not delivered yet")
                .register(meters);
        Gauge.builder("baton.webhook.failed", () -> figures.get().failed())
                .description("Events that were given up and wait for a person")
                .register(meters);
        Gauge.builder("baton.webhook.oldest.seconds", () -> figures.get().oldest())
                .description("How long the oldest event of an endpoint that is on has waited")
                .register(meters);
        Gauge.builder("baton.webhook.stopped", () -> figures.get().stopped())
                .description("Endpoints that Baton has stopped")
                .register(meters);
    }

    private Figures read() {
        return jdbc.sql(FIGURES)
                .param(OffsetDateTime.now(clock))
                .query((row, number) ->
                        new Figures(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .single();
    }
}
