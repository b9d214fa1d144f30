package dev.baton.engine.internal.guard;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Which variables the form of a task asks for: the fields in its process, and what its file of the same deployment names. */
final class TaskForms {

    private static final String FIELDS = "baton:formFields";
    private static final String OF_DEPLOYMENT = "deployment:";
    private static final List<Pattern> NAMES = List.of(
            // of forms that an earlier version of Baton has put live
            Pattern.compile("createVariable\\(\\s*\\{[^}]*?name\\s*:\\s*['\"](\\w+)['\"]"),
            Pattern.compile("(?:cam-variable-name|data-baton-variables)\\s*=\\s*['\"]([\\w ]+)['\"]"));

    /** A file of a deployment never changes. */
    private final Map<String, Set<String>> byFile = new ConcurrentHashMap<>();

    Set<String> variables(TaskEntity task, CommandContext context) {
        Set<String> names = new HashSet<>(fields(task));
        Expression formKey = task.getProcessDefinition() == null
                ? null
                : task.getTaskDefinition().getFormKey();
        if (formKey != null && formKey.getExpressionText().contains(OF_DEPLOYMENT)) {
            String key = formKey.getExpressionText();
            String deployment = task.getProcessDefinition().getDeploymentId();
            String file = key.substring(key.indexOf(OF_DEPLOYMENT) + OF_DEPLOYMENT.length());
            names.addAll(byFile.computeIfAbsent(deployment + " " + file, unknown -> read(context, deployment, file)));
        }
        return names;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> fields(TaskEntity task) {
        if (task.getProcessDefinition() == null) {
            return Set.of();
        }
        ActivityImpl activity = task.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        return activity == null || activity.getProperty(FIELDS) == null
                ? Set.of()
                : (Set<String>) activity.getProperty(FIELDS);
    }

    private static Set<String> read(CommandContext context, String deployment, String file) {
        ResourceEntity found = context.getResourceManager().findResourceByDeploymentIdAndResourceName(deployment, file);
        Set<String> names = new HashSet<>();
        if (found != null) {
            String text = new String(found.getBytes(), StandardCharsets.UTF_8);
            NAMES.forEach(pattern -> pattern.matcher(text)
                    .results()
                    .forEach(named -> names.addAll(List.of(named.group(1).trim().split(" +")))));
        }
        return names;
    }

    /** Keeps the fields that stand in the process itself ({@code camunda:formField}). */
    static final class Fields extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            Element extensions = element.element("extensionElements");
            Element form = extensions == null ? null : extensions.element("formData");
            if (form != null) {
                Set<String> names = new HashSet<>();
                form.elements("formField").forEach(field -> names.add(field.attribute("id")));
                activity.setProperty(FIELDS, names);
            }
        }
    }
}
