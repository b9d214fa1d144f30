package dev.baton.engine.internal.guard;

import dev.baton.engine.Groups;
import dev.baton.engine.deployment.OwnProcesses;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractSetProcessInstanceStateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * A process that guards people goes on: to suspend it, or to take all tries from its jobs, is for administrators. To try
 * a failed job again stays a manager's work.
 */
@Component
class ProcessesKeptRunning extends CommandInterceptor {

    private final OwnProcesses own;

    ProcessesKeptRunning(OwnProcesses own) {
        this.own = own;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean stops = command instanceof SuspendProcessInstanceCmd
                || command instanceof SetJobRetriesCmd
                        && (int) Insides.of(SetJobRetriesCmd.class, "retries", command) < 1;
        if (stops && !isFree(Context.getCommandContext().getAuthentication())) {
            keys(command, Context.getCommandContext())
                    .filter(key -> key != null && own.keys().contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new AuthorizationException(key + " guards people; administrators alone stop it");
                    });
        }
        return next.execute(command);
    }

    /** Baton itself, and administrators. */
    private static boolean isFree(Authentication who) {
        return who == null
                || who.getUserId() == null
                || who.getGroupIds() != null && who.getGroupIds().contains(Groups.ADMINS);
    }

    private static Stream<String> keys(Command<?> command, CommandContext context) {
        return command instanceof SetJobRetriesCmd ? ofJobs(command, context) : ofInstance(command, context);
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> ofJobs(Command<?> command, CommandContext context) {
        String job = (String) Insides.of(SetJobRetriesCmd.class, "jobId", command);
        String definition = (String) Insides.of(SetJobRetriesCmd.class, "jobDefinitionId", command);
        List<String> jobs = (List<String>) Insides.of(SetJobRetriesCmd.class, "jobIds", command);
        Stream<String> ids = Stream.concat(Stream.ofNullable(job), jobs == null ? Stream.of() : jobs.stream());
        return Stream.concat(
                ids.map(context.getJobManager()::findJobById)
                        .filter(Objects::nonNull)
                        .map(JobEntity::getProcessDefinitionKey),
                Optional.ofNullable(definition).map(context.getJobDefinitionManager()::findById).stream()
                        .map(JobDefinitionEntity::getProcessDefinitionKey));
    }

    private static Stream<String> ofInstance(Command<?> command, CommandContext context) {
        Class<?> type = AbstractSetProcessInstanceStateCmd.class;
        String key = (String) Insides.of(type, "processDefinitionKey", command);
        String definition = (String) Insides.of(type, "processDefinitionId", command);
        String instance = (String) Insides.of(type, "processInstanceId", command);
        return Stream.concat(
                Stream.ofNullable(key),
                Stream.concat(
                                Stream.ofNullable(definition),
                                Optional.ofNullable(instance)
                                        .map(context.getExecutionManager()::findExecutionById)
                                        .map(ExecutionEntity::getProcessDefinitionId)
                                        .stream())
                        .map(context.getProcessDefinitionManager()::findLatestProcessDefinitionById)
                        .filter(Objects::nonNull)
                        .map(ProcessDefinitionEntity::getKey));
    }
}
