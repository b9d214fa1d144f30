package dev.baton.bulk.run;

import dev.baton.bulk.job.BulkEvents;
import dev.baton.bulk.job.BulkItems;
import dev.baton.bulk.job.BulkJob;
import dev.baton.bulk.job.BulkStatus;
import dev.baton.bulk.job.BulkStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works a job off, a batch a transaction, and goes on behind the last one that was committed. A lead that fails is taken
 * out of its batch and marked; its neighbours go through.
 */
@Component
class BulkRun {

    private static final Logger log = LoggerFactory.getLogger(BulkRun.class);
    private static final int BATCH = 50;
    private static final int TRIES = 3;

    private final BulkStore store;
    private final BulkItems items;
    private final BulkBatch batches;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    BulkRun(
            BulkStore store,
            BulkItems items,
            BulkBatch batches,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.store = store;
        this.items = items;
        this.batches = batches;
        this.events = events;
        this.transactions = transactions;
    }

    /** @param over whether the task is no longer ours @param complete ends the task, in the running transaction */
    void run(UUID jobId, BooleanSupplier over, Runnable complete) {
        BulkJob job = transactions.execute(transaction -> begin(jobId));
        if (job.status() == BulkStatus.RUNNING) {
            work(job, false, over);
            work(job, true, over);
        }
        if (!over.getAsBoolean()) {
            transactions.executeWithoutResult(transaction -> {
                if (store.lock(jobId).status() == BulkStatus.RUNNING) { // else cancelled
                    store.status(jobId, BulkStatus.COMPLETED, null);
                }
                complete.run();
                told(jobId);
            });
        }
    }

    /** The incident is open; who retries it in Cockpit makes the job go on. */
    void stopped(UUID jobId) {
        transactions.executeWithoutResult(transaction -> {
            if (!store.lock(jobId).status().isOver()) {
                store.status(
                        jobId,
                        BulkStatus.FAILED,
                        "It has stopped before its end. Retry it in Cockpit, or cancel it; what was changed stays.");
                told(jobId);
            }
        });
    }

    private BulkJob begin(UUID jobId) {
        if (!store.lock(jobId).status().isOver()) {
            store.status(jobId, BulkStatus.RUNNING, null);
            told(jobId);
        }
        return store.get(jobId);
    }

    private void work(BulkJob job, boolean alone, BooleanSupplier over) {
        boolean more = true;
        while (more && !over.getAsBoolean()) {
            more = batch(job, BATCH, alone, TRIES) > 0;
        }
    }

    /** @return how many were worked; 0 also when the job was cancelled */
    private int batch(BulkJob job, int size, boolean alone, int tries) {
        List<String> taken = new ArrayList<>();
        try {
            return transactions.execute(transaction -> {
                taken.addAll(items.takeNext(job.id(), size, alone));
                boolean running = taken.isEmpty() || batches.work(job, taken);
                if (!running) {
                    transaction.setRollbackOnly();
                }
                return running ? taken.size() : 0;
            });
        } catch (RuntimeException e) {
            if (taken.isEmpty()) {
                throw e; // not this lead's fault
            }
            if (taken.size() > 1) {
                return oneByOne(job, taken.size(), alone);
            }
            return tries > 1 ? batch(job, 1, alone, tries - 1) : fail(job, taken.get(0), e);
        }
    }

    private int oneByOne(BulkJob job, int size, boolean alone) {
        int done = 0;
        for (int i = 0; i < size; i++) {
            done += batch(job, 1, alone, TRIES);
        }
        return done;
    }

    private int fail(BulkJob job, String leadId, RuntimeException e) {
        log.warn(
                "Lead {} could not be changed by bulk job {}: {}",
                leadId,
                job.id(),
                e.getClass().getName());
        return transactions.execute(transaction -> {
            items.failed(job.id(), leadId, "It could not be changed. Please change it by hand.");
            return store.count(job.id(), 0, 0, 1) ? 1 : 0;
        });
    }

    private void told(UUID jobId) {
        BulkJob job = store.get(jobId);
        events.publishEvent(new BulkEvents.BulkProgressed(
                jobId, job.status().dbName(), job.course().createdBy()));
    }
}
