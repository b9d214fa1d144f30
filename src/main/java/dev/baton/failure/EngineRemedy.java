package dev.baton.failure;

import dev.baton.failure.FailureOptions.Caller;
import dev.baton.failure.list.FailureKind;
import dev.baton.failure.list.FailureRow;
import dev.baton.failure.list.FailureState;
import dev.baton.messaging.queue.FailedMessages;
import dev.baton.shared.Conflict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/** Retries, leaves out and gives up jobs and tasks of the engine, so that their processes go on or end in order. */
@Component
class EngineRemedy {

    /** Longer than any worker locks a task: what is locked for longer waits for its next try and is in nobody's hands. */
    private static final Duration LONGEST_LOCK = Duration.ofSeconds(30);

    private static final String WORKER = "failures";
    private static final long MOMENT_MILLIS = 60_000;
    private static final String BEING_TRIED =
            "It is just being tried, or will be within seconds; look again in a moment";

    private final ManagementService management;
    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final FailureOptions options;
    private final FailedMessages messages;
    private final Clock clock;

    EngineRemedy(
            ManagementService management,
            ExternalTaskService tasks,
            RuntimeService runtime,
            FailureOptions options,
            FailedMessages messages,
            Clock clock) {
        this.management = management;
        this.tasks = tasks;
        this.runtime = runtime;
        this.options = options;
        this.messages = messages;
        this.clock = clock;
    }

    void retry(FailureRow row) {
        requireFree(row);
        boolean stopped = row.state() == FailureState.STOPPED;
        if (!stopped && (row.tries().next() == null || !row.tries().next().isAfter(clock.instant()))) {
            throw new Conflict(BEING_TRIED);
        }
        String id = row.id().id();
        if (row.id().kind() == FailureKind.JOB) {
            if (stopped) {
                management.setJobRetries(id, 1);
            }
            management.setJobDuedate(id, Date.from(clock.instant()));
        } else {
            tasks.unlock(id);
            if (stopped) {
                tasks.setRetries(id, 1);
            }
            messages.dueNow(id);
        }
    }

    /** Goes on behind the step as if it had been done. */
    void skip(FailureRow row) {
        requireFree(row);
        if (!options.canBeSkipped(row)) {
            throw new Conflict("This step cannot be left out: what comes behind needs it");
        }
        if (row.id().kind() == FailureKind.TASK) {
            String id = row.id().id();
            tasks.unlock(id);
            tasks.lock(id, WORKER, MOMENT_MILLIS);
            tasks.complete(id, WORKER);
            messages.cancelWaiting(id);
        } else {
            runtime.createProcessInstanceModification(row.place().instanceId())
                    .startAfterActivity(row.place().at())
                    .cancelTransitionInstance(transition(row))
                    .execute();
        }
    }

    /** Ends the step; when nothing else of its branch is open the branch, too, and what called it goes on. */
    void giveUp(FailureRow row) {
        if (options.isBranchNotBegun(row)) {
            skip(row);
            return;
        }
        requireFree(row);
        Caller caller = options.sideBranch(row)
                .filter(found -> options.canBeGivenUp(row))
                .orElseThrow(() -> new Conflict("This cannot be given up: what comes behind needs it"));
        if (leaves(runtime.getActivityInstance(row.place().instanceId())) > 1) {
            var change = runtime.createProcessInstanceModification(row.place().instanceId());
            (row.id().kind() == FailureKind.TASK
                            ? change.cancelActivityInstance(activity(row))
                            : change.cancelTransitionInstance(transition(row)))
                    .execute();
        } else {
            runtime.createProcessInstanceModification(caller.instanceId())
                    .startAfterActivity(caller.activityId())
                    .cancelActivityInstance(caller.activityInstanceId())
                    .execute();
        }
    }

    private void requireFree(FailureRow row) {
        Instant now = clock.instant();
        Instant until = row.tries().lockedUntil();
        boolean locked = until != null && until.isAfter(now);
        boolean held = row.id().kind() == FailureKind.JOB || until != null && until.isBefore(now.plus(LONGEST_LOCK));
        if (row.state() == FailureState.WAITING && locked && held) {
            throw new Conflict(BEING_TRIED);
        }
    }

    private String transition(FailureRow row) {
        return all(runtime.getActivityInstance(row.place().instanceId()))
                .flatMap(each -> Arrays.stream(each.getChildTransitionInstances()))
                .filter(each -> each.getExecutionId().equals(row.place().executionId()))
                .map(TransitionInstance::getId)
                .findFirst()
                .orElseThrow(() -> new Conflict(BEING_TRIED));
    }

    private String activity(FailureRow row) {
        return all(runtime.getActivityInstance(row.place().instanceId()))
                .filter(each -> each.getActivityId().equals(row.place().at()))
                .filter(each -> Arrays.asList(each.getExecutionIds())
                        .contains(row.place().executionId()))
                .map(ActivityInstance::getId)
                .findFirst()
                .orElseThrow(() -> new Conflict(BEING_TRIED));
    }

    private static long leaves(ActivityInstance root) {
        return all(root)
                .mapToLong(each -> each.getChildTransitionInstances().length
                        + (each.getChildActivityInstances().length == 0
                                        && each.getChildTransitionInstances().length == 0
                                ? 1
                                : 0))
                .sum();
    }

    private static Stream<ActivityInstance> all(ActivityInstance root) {
        return Stream.concat(
                Stream.of(root), Arrays.stream(root.getChildActivityInstances()).flatMap(EngineRemedy::all));
    }
}
