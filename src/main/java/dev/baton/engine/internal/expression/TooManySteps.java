package dev.baton.engine.internal.expression;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** A process does not come to a wait; its transaction is undone. */
class TooManySteps extends ProcessEngineException {

    TooManySteps(String step, int most) {
        super("Stopped at " + step + ": a process begins " + most
                + " steps in one go at most; a cycle needs a step that waits");
    }

    /** It would be the same the next time: an incident at once, whatever number of tries the process asks for. */
    static final class NoSecondTry extends DefaultJobRetryCmd {

        NoSecondTry(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = exception instanceof TooManySteps ? getJob() : null;
            if (job == null) {
                return super.execute(context);
            }
            job.unlock();
            logException(job);
            job.setRetries(0);
            return null;
        }
    }
}
