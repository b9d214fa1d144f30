package dev.baton.failure;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.failure.Failures.Settled;
import dev.baton.failure.list.Failure;
import dev.baton.failure.list.FailureFilter;
import dev.baton.failure.list.FailureId;
import dev.baton.failure.list.FailureKind;
import dev.baton.failure.list.FailureQuery;
import dev.baton.failure.list.FailureState;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What failed or waits for another try, and what a person does about it. */
@RestController
@RequestMapping("/v1/api/failures")
@PreAuthorize("hasAuthority('" + Permissions.FAILURE_HANDLE + "')")
class FailureController {

    private static final int LONGEST_REASON = 500;

    private final FailureQuery query;
    private final FailureWords words;
    private final Failures failures;
    private final RetryMany many;

    FailureController(FailureQuery query, FailureWords words, Failures failures, RetryMany many) {
        this.query = query;
        this.words = words;
        this.failures = failures;
        this.many = many;
    }

    /** @param open what waits for a person @param waiting what is tried again by itself */
    record Counts(long open, long waiting) {}

    record GivingUp(@Schema(requiredMode = REQUIRED) String reason) {}

    /** Which ones; null: all. */
    record Retrying(@Schema(implementation = FailureKind.class) String kind, String campaignId) {}

    @GetMapping
    @Operation(summary = "What failed or waits for another try, the newest first")
    @Transactional(readOnly = true)
    public ItemPage<Failure> list(
            @RequestParam(name = "kind", required = false) String kind,
            @RequestParam(name = "state", required = false) String state,
            @RequestParam(name = "campaign_id", required = false) String campaignId,
            @RequestParam(name = "page", required = false) Integer number,
            @RequestParam(name = "size", required = false) Integer size) {
        PageRequest page = PageRequest.of(number, size);
        FailureFilter filter = FailureFilter.of(kind, state, campaignId);
        boolean technical = CurrentUser.may(Permissions.USER_ADMIN);
        var items = query.page(filter, page).stream()
                .map(row -> words.of(row, technical))
                .toList();
        return new ItemPage<>(items, page.page(), page.size(), query.count(filter));
    }

    @GetMapping("/counts")
    @Operation(summary = "How many failures wait for a person, and how many are tried again by themselves")
    @Transactional(readOnly = true)
    public Counts counts() {
        long waiting = query.count(new FailureFilter(null, FailureState.WAITING, null));
        return new Counts(query.count(new FailureFilter(null, null, null)) - waiting, waiting);
    }

    @PostMapping("/retry")
    @Operation(summary = "Try again what has stopped, up to 500 at a time")
    RetryMany.Retried retryMany(@RequestBody Retrying wanted) {
        return many.retry(
                FailureFilter.of(wanted.kind(), null, wanted.campaignId()),
                CurrentUser.get().username());
    }

    @PostMapping("/{failure_id}/retry")
    @Operation(summary = "Try it again at once")
    Settled retry(@PathVariable("failure_id") String id) {
        return failures.retry(FailureId.of(id), CurrentUser.get().username());
    }

    @PostMapping("/{failure_id}/skip")
    @Operation(summary = "Leave the step out and go on behind it")
    Settled skip(@PathVariable("failure_id") String id) {
        return failures.skip(FailureId.of(id), CurrentUser.get().username());
    }

    @PostMapping("/{failure_id}/give-up")
    @Operation(summary = "End the branch that the step belongs to, or cancel the message")
    Settled giveUp(@PathVariable("failure_id") String id, @RequestBody GivingUp body) {
        String reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "Please say why, in at most 500 letters");
        }
        return failures.giveUp(FailureId.of(id), reason, CurrentUser.get().username());
    }
}
