package dev.baton.lead.capture.group;

import dev.baton.shared.database.DatabaseAway;
import dev.baton.shared.watch.Caller;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Leads that arrive while a commit is on its way share the next one: a commit costs the disk a turn, and one for each
 * request would be the limit of all. Alone, a lead is committed at once. When many wait, their processes are started
 * later ({@link WaitingLeads}).
 */
@Component
class CaptureGroups implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CaptureGroups.class);
    private static final int MOST_TOGETHER = 50;
    private static final int MOST_FOR_LATER = 200;
    /** So many waiting are more than the engine keeps up with, whatever came in before. */
    private static final int QUEUE = 60;

    private static final int MOST_WAITING = 20_000;
    private static final int THREADS = 2;
    private static final long IDLE_MILLIS = 500;
    private static final long STOP_SECONDS = 20;

    private final CaptureTransaction transaction;
    private final ArrivalRate rate;
    private final DistributionSummary sizes;
    private final BlockingQueue<CaptureOrder> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean running;
    private ExecutorService threads;

    CaptureGroups(CaptureTransaction transaction, CaptureGroupSettings settings, Clock clock, MeterRegistry meters) {
        this.transaction = transaction;
        this.rate = new ArrivalRate(settings.startAtOnceUpTo(), clock);
        this.sizes = DistributionSummary.builder("baton.captures.together")
                .description("Leads that shared a commit")
                .register(meters);
        meters.gauge("baton.captures.queued", waiting, BlockingQueue::size);
    }

    /** @throws TooBusy when nothing more can be taken now */
    CompletableFuture<Captured> submit(CaptureOrder order) {
        rate.count();
        if (!running || !waiting.offer(order)) {
            throw new TooBusy();
        }
        return order.done();
    }

    /** Whether processes should be started later. */
    boolean isBusy() {
        return rate.isOver() || waiting.size() >= QUEUE;
    }

    private void work() {
        List<CaptureOrder> group = new ArrayList<>(MOST_FOR_LATER);
        while (running || !waiting.isEmpty()) {
            CaptureOrder first = next();
            if (first != null) {
                group.add(first);
                boolean later = isBusy();
                waiting.drainTo(group, (later ? MOST_FOR_LATER : MOST_TOGETHER) - 1);
                sizes.record(group.size());
                take(group, later);
                group.clear();
            }
        }
    }

    private CaptureOrder next() {
        try {
            return waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** What is done for one request is told as its own; leads that share a commit have no caller in common. */
    private void take(List<CaptureOrder> group, boolean later) {
        Caller caller = group.size() == 1 ? group.get(0).caller() : Caller.NOBODY;
        caller.run(() -> takeIn(group, later));
    }

    private void takeIn(List<CaptureOrder> group, boolean later) {
        try {
            transaction.take(group, later).tell();
        } catch (RuntimeException e) {
            if (DatabaseAway.isCauseOf(e)) {
                log.warn("{} leads could not be taken in now: {}", group.size(), e.getClass());
                group.forEach(order -> order.done().completeExceptionally(new TooBusy()));
            } else {
                takeApart(group, later, e);
            }
        }
    }

    /** One bad lead must not fail its neighbours; one whose process does not start is kept all the same. */
    private void takeApart(List<CaptureOrder> group, boolean later, RuntimeException reason) {
        if (group.size() > 1) {
            int half = group.size() / 2;
            take(List.copyOf(group.subList(0, half)), later);
            take(List.copyOf(group.subList(half, group.size())), later);
        } else if (!later) {
            log.error("The process of a captured lead could not be started; it is tried again", reason);
            take(group, true);
        } else {
            log.error("A lead could not be captured", reason);
            group.get(0).done().completeExceptionally(reason);
        }
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newFixedThreadPool(THREADS, new CustomizableThreadFactory("capture-"));
        for (int i = 0; i < THREADS; i++) {
            threads.execute(this::work);
        }
    }

    /** The web server has stopped before: what still waits is taken in. */
    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("{} leads were not captured; their senders got no answer", waiting.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
