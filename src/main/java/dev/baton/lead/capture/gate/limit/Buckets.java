package dev.baton.lead.capture.gate.limit;

import dev.baton.lead.capture.gate.limit.CaptureLimits.Limit;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Counts what is spent of each limit, exactly, for all nodes together. */
@Component
public class Buckets {

    private static final Logger log = LoggerFactory.getLogger(Buckets.class);

    private final ProxyManager<String> store;
    private final MeterRegistry meters;

    public Buckets(ProxyManager<String> store, MeterRegistry meters) {
        this.store = store;
        this.meters = meters;
    }

    /** Empty when the count cannot be had now: a lead that is lost is worse than one too many. */
    public Optional<ConsumptionProbe> spend(Limit limit) {
        Assert.state(
                !TransactionSynchronizationManager.isActualTransactionActive(),
                "A bucket's connection on top of a transaction's can lock the pool up");
        try {
            return Optional.of(
                    store.getProxy(limit.bucket(), () -> configuration(limit)).tryConsumeAndReturnRemaining(1));
        } catch (RuntimeException e) {
            meters.counter("baton.captures.uncounted").increment();
            log.warn("A limit could not be counted: {}", e.toString());
            return Optional.empty();
        }
    }

    /** All of it comes back at once when its time is over: within one period never more than the limit. */
    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.most())
                        .refillIntervally(limit.most(), limit.period())
                        .build())
                .build();
    }
}
