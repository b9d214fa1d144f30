package dev.baton.failure;

import dev.baton.failure.list.FailureKind;
import dev.baton.failure.list.FailureRow;
import dev.baton.messaging.queue.FailedMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person can do about a failure: that follows from the drawing of its process. */
@Component
class FailureOptions {

    static final String RETRY = "retry";
    static final String SKIP = "skip";
    static final String GIVE_UP = "give_up";

    private static final String ASYNC_STEP = "async-continuation";
    private static final String SHEET = "import:";
    private static final String BULK_JOB = "bulk:";

    private final ProcessSteps steps;
    private final JdbcClient jdbc;

    FailureOptions(ProcessSteps steps, JdbcClient jdbc) {
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** The call activity, in another process, that a process was called by. */
    record Caller(String instanceId, String definitionId, String activityId, String activityInstanceId) {}

    List<String> of(FailureRow row) {
        List<String> actions = new ArrayList<>();
        if (canBeRetried(row)) {
            actions.add(RETRY);
        }
        if (canBeSkipped(row)) {
            actions.add(SKIP);
        }
        if (canBeGivenUp(row)) {
            actions.add(GIVE_UP);
        }
        return actions;
    }

    /** What was to tell staff is not sent again without the process that knew whom and of what. */
    private static boolean canBeRetried(FailureRow row) {
        return row.id().kind() != FailureKind.MESSAGE
                || FailedMessages.canBeRetried(row.work().topic());
    }

    boolean canBeSkipped(FailureRow row) {
        return isStep(row)
                && steps.canBeLeftOut(row.place().definitionId(), row.place().at());
    }

    boolean canBeGivenUp(FailureRow row) {
        return row.id().kind() == FailureKind.MESSAGE
                || isStep(row) && sideBranch(row).isPresent()
                || isBranchNotBegun(row);
    }

    /** A job that was to begin a branch: without it there is no branch. */
    boolean isBranchNotBegun(FailureRow row) {
        return row.id().kind() == FailureKind.JOB && canBeSkipped(row);
    }

    /** A timer or an event's job is no step: the process stands elsewhere, and waits for it. */
    private static boolean isStep(FailureRow row) {
        return row.place().instanceId() != null
                && (row.id().kind() == FailureKind.TASK
                        || ASYNC_STEP.equals(row.work().handler()));
    }

    /** The call that all of this failure's process is for, where the calling process may go on without it. */
    Optional<Caller> sideBranch(FailureRow row) {
        if (row.place().superExecution() == null) {
            return Optional.empty();
        }
        return jdbc.sql("select proc_inst_id_, proc_def_id_, act_id_, act_inst_id_ from act_ru_execution where id_ = ?")
                .param(row.place().superExecution())
                .query((found, number) ->
                        new Caller(found.getString(1), found.getString(2), found.getString(3), found.getString(4)))
                .optional()
                .filter(caller -> steps.canBeLeftOut(caller.definitionId(), caller.activityId()));
    }

    /** Why there is nothing but another try; null when there is more. */
    String refusal(FailureRow row) {
        if (row.id().kind() == FailureKind.MESSAGE || canBeSkipped(row) || canBeGivenUp(row)) {
            return null;
        }
        if (importId(row) != null) {
            return "A sheet cannot go on without this step. Cancel the import on its own page";
        }
        if (jobId(row) != null) {
            return "A bulk job cannot go on without this step. Cancel the job on its own page";
        }
        return "What comes behind needs this step, so it can only be tried again";
    }

    String importId(FailureRow row) {
        return behind(SHEET, row.place().businessKey());
    }

    String jobId(FailureRow row) {
        return behind(BULK_JOB, row.place().businessKey());
    }

    private static String behind(String prefix, String key) {
        return key != null && key.startsWith(prefix) ? key.substring(prefix.length()) : null;
    }
}
