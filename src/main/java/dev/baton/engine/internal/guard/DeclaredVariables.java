package dev.baton.engine.internal.guard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Whoever answers a task sets the variables that its form asks for, and no other, whichever way the answer comes: else
 * the answer to one question would decide the process's other ones too.
 */
class DeclaredVariables extends CommandInterceptor {

    /** A command that writes variables at a task, and where in it they stand. */
    private record Writing(Class<?> command, Class<?> idIn, String id, Class<?> variablesIn, String variables) {

        static Writing of(Class<?> command, String variables) {
            return new Writing(command, command, "taskId", command, variables);
        }

        String taskId(Object from) {
            return (String) Insides.of(idIn, id, from);
        }

        Map<?, ?> variables(Object from) {
            return (Map<?, ?>) Insides.of(variablesIn, variables, from);
        }
    }

    /** To resolve a task is a completion too, for the engine. */
    private static final List<Writing> WRITINGS = List.of(
            Writing.of(CompleteTaskCmd.class, "variables"),
            Writing.of(SubmitTaskFormCmd.class, "properties"),
            Writing.of(HandleTaskBpmnErrorCmd.class, "variables"),
            Writing.of(HandleTaskEscalationCmd.class, "variables"),
            new Writing(
                    SetTaskVariablesCmd.class,
                    AbstractVariableCmd.class,
                    "entityId",
                    AbstractSetVariableCmd.class,
                    "variables"),
            new Writing(
                    PatchTaskVariablesCmd.class,
                    AbstractPatchVariablesCmd.class,
                    "entityId",
                    AbstractPatchVariablesCmd.class,
                    "variables"));

    private final TaskForms forms = new TaskForms();

    @Override
    public <T> T execute(Command<T> command) {
        for (Writing writing : WRITINGS) {
            if (writing.command().isInstance(command)) {
                check(writing.taskId(command), writing.variables(command));
            }
        }
        return next.execute(command);
    }

    private void check(String taskId, Map<?, ?> variables) {
        if (taskId == null || variables == null || variables.isEmpty()) {
            return;
        }
        CommandContext context = Context.getCommandContext();
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            return; // the engine says so itself
        }
        Set<Object> others = new TreeSet<>(variables.keySet());
        others.removeAll(forms.variables(task, context));
        others.removeIf(name -> isAsItWas(task, name, variables));
        if (!others.isEmpty()) {
            throw new AuthorizationException("The form of this task asks for no variable " + others
                    + ". Only what a form asks for can be set with an answer");
        }
    }

    /** Tasklist sends along what a form only reads, as it read it. */
    private static boolean isAsItWas(TaskEntity task, Object name, Map<?, ?> variables) {
        Map<String, Object> before = task.getVariables();
        return before.containsKey(name) && Objects.equals(before.get(name), variables.get(name));
    }
}
