package dev.baton.engine.internal.deed;

import dev.baton.engine.Groups;
import dev.baton.engine.event.EngineDeed;
import dev.baton.engine.internal.guard.Insides;
import dev.baton.engine.security.EngineSession;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.impl.cmd.ExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The engine's own notes leave out that somebody does a worker's task, wakes a process, or ends a task by an error. */
class UnnotedDeeds extends CommandInterceptor {

    /** A command, and where in it stands what it is about. */
    private record Unnoted(Class<?> command, String subjectType, Class<?> idIn, String id) {}

    private static final List<Unnoted> UNNOTED = List.of(
            new Unnoted(
                    HandleExternalTaskCmd.class, EntityTypes.EXTERNAL_TASK, ExternalTaskCmd.class, "externalTaskId"),
            new Unnoted(HandleTaskBpmnErrorCmd.class, EntityTypes.TASK, HandleTaskBpmnErrorCmd.class, "taskId"),
            new Unnoted(HandleTaskEscalationCmd.class, EntityTypes.TASK, HandleTaskEscalationCmd.class, "taskId"),
            new Unnoted(SignalCmd.class, "Execution", SignalCmd.class, "executionId"),
            new Unnoted(MessageEventReceivedCmd.class, "Execution", MessageEventReceivedCmd.class, "executionId"));

    private final Consumer<Object> events;

    UnnotedDeeds(Consumer<Object> events) {
        this.events = events;
    }

    @Override
    public <T> T execute(Command<T> command) {
        for (Unnoted one : UNNOTED) {
            if (one.command().isInstance(command)) {
                tell(command, one);
            }
        }
        return next.execute(command);
    }

    /** Before it is done, while it is known whose task it is; what is refused is rolled back with what is told here. */
    private void tell(Command<?> command, Unnoted one) {
        CommandContext context = Context.getCommandContext();
        Authentication who = context.getAuthentication();
        String id = (String) Insides.of(one.idIn(), one.id(), command);
        if (who == null || id == null || EngineSession.isBatonsOwn() || !context.isUserOperationLogEnabled()) {
            return; // Baton itself, or a step of a process
        }
        boolean worker = who.getGroupIds() != null && who.getGroupIds().contains(Groups.WORKERS);
        TaskEntity task = EntityTypes.TASK.equals(one.subjectType())
                ? context.getTaskManager().findTaskById(id)
                : null;
        if (!worker && !(task != null && who.getUserId().equals(task.getAssignee()))) {
            String name = command.getClass().getSimpleName().replaceAll("Cmd$", "");
            events.accept(new EngineDeed(who.getUserId(), name, one.subjectType(), id));
        }
    }
}
