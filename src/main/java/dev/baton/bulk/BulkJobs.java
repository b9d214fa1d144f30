package dev.baton.bulk;

import dev.baton.audit.AuditLog;
import dev.baton.bulk.BulkRequestCheck.Checked;
import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkItems;
import dev.baton.bulk.job.BulkJob;
import dev.baton.bulk.job.BulkParameters;
import dev.baton.bulk.job.BulkStatus;
import dev.baton.bulk.job.BulkStore;
import dev.baton.bulk.run.BulkChangeProcess;
import dev.baton.identity.CurrentUser;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a manager does with bulk jobs: start, cancel, undo. */
@Component
class BulkJobs {

    static final Duration UNDO_WITHIN = Duration.ofDays(1);
    private static final int MOST = 1_000_000;

    private final BulkRequestCheck check;
    private final BulkStore store;
    private final BulkItems items;
    private final BulkChangeProcess process;
    private final AuditLog audit;
    private final Clock clock;

    BulkJobs(
            BulkRequestCheck check,
            BulkStore store,
            BulkItems items,
            BulkChangeProcess process,
            AuditLog audit,
            Clock clock) {
        this.check = check;
        this.store = store;
        this.items = items;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fixes the set of leads and starts the process, in one transaction. */
    @Transactional
    public BulkJob start(BulkRequest request, CurrentUser who) {
        Checked checked = check.check(request);
        UUID id = UUID.randomUUID();
        store.add(id, checked.action(), checked.parameters(), null, who.username());
        int total = request.leadIds() == null
                ? items.addMatching(id, request.filter(), who, MOST + 1)
                : items.addAll(id, request.leadIds());
        if (total == 0) {
            throw new InvalidInput("filter", "No lead fits this filter; nothing was started");
        }
        if (total > MOST) {
            throw new InvalidInput("filter", "More than a million leads fit; please narrow the filter");
        }
        return begin(id, total, who);
    }

    @Transactional
    public BulkJob undo(UUID id, CurrentUser who) {
        BulkJob job = store.lock(id);
        if (!canBeUndone(job)) {
            throw new Conflict(whyNot(job));
        }
        UUID undo = UUID.randomUUID();
        store.add(undo, BulkAction.UNDO, BulkParameters.NONE, id, who.username());
        return begin(undo, items.addDoneOf(undo, id), who);
    }

    private BulkJob begin(UUID id, int total, CurrentUser who) {
        store.total(id, total);
        BulkJob job = store.get(id);
        audit.record(who.username(), "bulk_" + job.action().apiName(), "bulk_job", "job=" + id + " count=" + total);
        process.start(job);
        return job;
    }

    /** The worker sees it with its next batch; what was changed stays, and can be undone. */
    @Transactional
    public BulkJob cancel(UUID id, CurrentUser who) {
        BulkJob job = store.lock(id);
        if (job.status().isOver()) {
            throw new Conflict("This job is " + job.status().dbName() + " already");
        }
        store.status(id, BulkStatus.CANCELLED, "Cancelled by " + who.username() + "; what was changed before stays.");
        audit.record(who.username(), "bulk_cancelled", "bulk_job", id.toString());
        process.endStopped(job);
        return store.get(id);
    }

    boolean canBeUndone(BulkJob job) {
        return job.action().canBeUndone()
                && job.status().isOver()
                && job.counts().done() > 0
                && job.undoneBy() == null
                && undoUntil(job).isAfter(clock.instant());
    }

    static Instant undoUntil(BulkJob job) {
        return job.course().finishedAt().plus(UNDO_WITHIN);
    }

    private static String whyNot(BulkJob job) {
        if (!job.action().canBeUndone()) {
            return "What this job did cannot be undone";
        }
        if (!job.status().isOver()) {
            return "This job is " + job.status().dbName() + "; cancel it first, or wait until it is through";
        }
        if (job.undoneBy() != null) {
            return "This job was undone already";
        }
        return job.counts().done() == 0
                ? "This job has changed nothing"
                : "Only a job that has ended less than a day ago can be undone";
    }
}
