package dev.baton.engine.internal.task;

import dev.baton.engine.Groups;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Reading, claiming, completing or changing one task: beside the grant on its process, the task must be one's own.
 * Touching a job: it must be a process's.
 */
class OwnTaskChecks extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        super.checkReadTask(task);
        checkOwn(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        super.checkReadTaskVariable(task);
        checkOwn(task);
    }

    /** Variables come with the completion, where they are looked at; beside it only a manager sets them. */
    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        super.checkUpdateTaskVariable(task);
        Authentication who = Context.getCommandContext().getAuthentication();
        if (isAuthCheckExecuted(who) && !OwnTasks.seesAll(who)) {
            throw refused(who, task);
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        super.checkTaskAssign(task);
        checkOwn(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        checkOwn(task);
    }

    /** The engine asks for no right on a job that belongs to no process, such as the clean-up of its history. */
    @Override
    public void checkUpdateJob(JobEntity job) {
        super.checkUpdateJob(job);
        checkOfAProcess(job);
    }

    @Override
    public void checkUpdateRetriesJob(JobEntity job) {
        super.checkUpdateRetriesJob(job);
        checkOfAProcess(job);
    }

    @Override
    public void checkReadJob(JobEntity job) {
        super.checkReadJob(job);
        checkOfAProcess(job);
    }

    private void checkOfAProcess(JobEntity job) {
        Authentication who = Context.getCommandContext().getAuthentication();
        if (job.getProcessDefinitionKey() == null
                && isAuthCheckExecuted(who)
                && !OwnTasks.groups(who).contains(Groups.ADMINS)) {
            throw new AuthorizationException("This job is the engine's own; only an administrator may touch it");
        }
    }

    private void checkOwn(TaskEntity task) {
        Authentication who = Context.getCommandContext().getAuthentication();
        if (isAuthCheckExecuted(who) && !OwnTasks.seesAll(who) && !OwnTasks.isOwn(task, who)) {
            throw refused(who, task);
        }
    }

    private static AuthorizationException refused(Authentication who, TaskEntity task) {
        return new AuthorizationException(who.getUserId(), "TASK_WORK", Resources.TASK.resourceName(), task.getId());
    }

    private boolean isAuthCheckExecuted(Authentication who) {
        return who != null
                && who.getUserId() != null
                && getAuthorizationManager().isAuthorizationEnabled()
                && Context.getCommandContext().isAuthorizationCheckEnabled();
    }
}
