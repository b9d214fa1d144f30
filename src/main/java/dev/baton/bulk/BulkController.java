package dev.baton.bulk;

import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkItems;
import dev.baton.bulk.job.BulkJob;
import dev.baton.bulk.job.BulkParameters;
import dev.baton.bulk.job.BulkStatus;
import dev.baton.bulk.job.BulkStore;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.Forbidden;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.web.json.LeftOutFields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bulk work on leads (api.md, leads), and the jobs that it makes. */
@RestController
@RequestMapping("/v1/api")
@PreAuthorize("hasAuthority('" + Permissions.LEAD_ASSIGN + "') and hasAuthority('" + Permissions.LEAD_READ_ALL + "')")
class BulkController {

    private final BulkJobs jobs;
    private final BulkStore store;
    private final BulkItems items;

    BulkController(BulkJobs jobs, BulkStore store, BulkItems items) {
        this.jobs = jobs;
        this.store = store;
        this.items = items;
    }

    /** @param warnings what of the request was left out */
    record Started(
            UUID jobId, @Schema(implementation = BulkStatus.class) String status, int total, List<String> warnings) {}

    /**
     * A job. In a list reasons and not_done are left out.
     *
     * @param undoUntil null when it cannot be undone, or not any more
     * @param notDone the leads that were not changed, a page of them
     */
    record Job(
            UUID jobId,
            @Schema(implementation = BulkAction.class) String action,
            BulkParameters parameters,
            @Schema(implementation = BulkStatus.class) String status,
            int total,
            int done,
            int skipped,
            int failed,
            @Nullable String message,
            @Nullable UUID undoes,
            @Nullable UUID undoneBy,
            @Nullable Instant undoUntil,
            String createdBy,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable List<BulkItems.Reason> reasons,
            @Nullable ItemPage<BulkItems.NotDone> notDone) {}

    @PostMapping("/leads/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Started> start(@RequestBody BulkRequest request) {
        if (BulkAction.DELETE.apiName().equals(request.action()) && !CurrentUser.may(Permissions.LEAD_DELETE)) {
            throw new Forbidden("You may not delete leads; ask an administrator");
        }
        return started(jobs.start(request, CurrentUser.get()));
    }

    @GetMapping("/jobs")
    @Transactional(readOnly = true)
    public ItemPage<Job> list(PageRequest page) {
        return store.page(page).map(job -> view(job, null, null));
    }

    @GetMapping("/jobs/{job_id}")
    @Transactional(readOnly = true)
    public Job one(@PathVariable("job_id") UUID id, PageRequest page) {
        return view(store.get(id), items.reasons(id), items.notDone(id, page));
    }

    @PostMapping("/jobs/{job_id}/cancel")
    Started cancel(@PathVariable("job_id") UUID id) {
        return answer(jobs.cancel(id, CurrentUser.get()));
    }

    @PostMapping("/jobs/{job_id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Started> undo(@PathVariable("job_id") UUID id) {
        return started(jobs.undo(id, CurrentUser.get()));
    }

    private static ResponseEntity<Started> started(BulkJob job) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/api/jobs/" + job.id()))
                .body(answer(job));
    }

    private static Started answer(BulkJob job) {
        return new Started(job.id(), job.status().dbName(), job.counts().total(), LeftOutFields.warnings());
    }

    private Job view(BulkJob job, List<BulkItems.Reason> reasons, ItemPage<BulkItems.NotDone> notDone) {
        return new Job(
                job.id(),
                job.action().apiName(),
                job.parameters(),
                job.status().dbName(),
                job.counts().total(),
                job.counts().done(),
                job.counts().skipped(),
                job.counts().failed(),
                job.message(),
                job.undoes(),
                job.undoneBy(),
                jobs.canBeUndone(job) ? BulkJobs.undoUntil(job) : null,
                job.course().createdBy(),
                job.course().createdAt(),
                job.course().startedAt(),
                job.course().finishedAt(),
                reasons,
                notDone);
    }
}
