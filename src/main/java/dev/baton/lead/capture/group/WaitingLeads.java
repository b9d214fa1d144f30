package dev.baton.lead.capture.group;

import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.lead.process.LeadStarts;
import dev.baton.shared.watch.Sampled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Starts the processes that could not be started with their lead. Captures come first: while many wait for their
 * commit, this goes on slowly, and at full speed behind them. Every node helps.
 */
@Component
@Profile("!worker")
class WaitingLeads implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WaitingLeads.class);
    private static final int TOGETHER = 50;
    private static final int THREADS = 2;
    private static final long PAUSE_MILLIS = 1_000;
    private static final long STOP_SECONDS = 10;
    private static final int TRIES_TO_TELL = 3;

    private final LeadIntakeProcess intake;
    private final LeadStarts starts;
    private final CaptureGroups captures;
    private volatile boolean running;
    private ScheduledExecutorService threads;

    WaitingLeads(LeadIntakeProcess intake, LeadStarts starts, CaptureGroups captures, MeterRegistry meters) {
        this.intake = intake;
        this.starts = starts;
        this.captures = captures;
        Sampled<Double> oldest = new Sampled<>(starts::oldestWaitsSeconds, Double.NaN);
        Gauge.builder("baton.leads.start.oldest", oldest, Sampled::get)
                .description("How long the first captured lead waits for its process")
                .baseUnit("seconds")
                .register(meters);
    }

    private void work() {
        while (running && startSome() == TOGETHER && !captures.isBusy()) {
            log.debug("More captured leads wait for their process");
        }
    }

    private int startSome() {
        try {
            return intake.startWaiting(TOGETHER);
        } catch (RuntimeException e) {
            log.warn("Processes of captured leads did not start together: {}", e.getClass());
            return oneByOne();
        }
    }

    private int oneByOne() {
        try {
            starts.due(TOGETHER).forEach(this::startOne);
        } catch (RuntimeException e) {
            log.warn("Captured leads wait for the database: {}", e.getClass());
        }
        return 0;
    }

    private void startOne(String leadId) {
        try {
            intake.startWaiting(leadId);
        } catch (RuntimeException e) {
            int tries = starts.postpone(leadId);
            if (tries >= TRIES_TO_TELL) {
                log.error("The process of {} did not start, try {}", leadId, tries, e);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newScheduledThreadPool(THREADS, new CustomizableThreadFactory("lead-start-"));
        for (int i = 0; i < THREADS; i++) {
            threads.scheduleWithFixedDelay(this::work, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Some captured leads are left to be started by another node, or at the next start");
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
