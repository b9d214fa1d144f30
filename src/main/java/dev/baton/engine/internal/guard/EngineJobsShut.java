package dev.baton.engine.internal.guard;

import org.camunda.bpm.engine.impl.cmd.AbstractSetJobStateCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** To suspend a job that belongs to no process the engine asks for no right; here for the same one as to change it. */
class EngineJobsShut extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractSetJobStateCmd) {
            check((String) Insides.of(AbstractSetJobStateCmd.class, "jobId", command));
        }
        return next.execute(command);
    }

    private static void check(String jobId) {
        CommandContext context = Context.getCommandContext();
        JobEntity job = jobId == null ? null : context.getJobManager().findJobById(jobId);
        if (job != null && job.getProcessDefinitionKey() == null) {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkUpdateJob(job));
        }
    }
}
