package dev.baton.engine.deployment;

import dev.baton.shared.file.LiveFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;

/** What a process file must keep to before it may go live: that it can run here. That it brings no code of its own the engine sees to. */
public final class ProcessCheck {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final String DEPLOYED_FORM = "embedded:deployment:";

    private final Predicate<String> beanExists;
    private final Set<String> forms;

    public ProcessCheck(Predicate<String> beanExists, Collection<LiveFile> forms) {
        this.beanExists = beanExists;
        this.forms = Set.copyOf(forms.stream().map(LiveFile::name).toList());
    }

    /** Reads and checks the file. @throws ProcessRefused with all reasons found */
    public BpmnModelInstance check(LiveFile file) {
        BpmnModelInstance model = parse(file);
        List<String> reasons = new ArrayList<>();
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            reasons.add("a file holds one process, this one " + processes.size());
        }
        processes.forEach(process -> checkProcess(process, file, reasons));
        model.getModelElementsByType(ServiceTask.class).forEach(task -> checkServiceTask(task, reasons));
        model.getModelElementsByType(UserTask.class).forEach(task -> checkForm(task, reasons));
        if (!reasons.isEmpty()) {
            throw new ProcessRefused(file.name(), reasons);
        }
        return model;
    }

    /** The forms that the tasks of this process show: deployed together with it. */
    public static List<String> formsOf(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaFormKey)
                .filter(key -> key != null && key.startsWith(DEPLOYED_FORM))
                .map(key -> key.substring(DEPLOYED_FORM.length()))
                .distinct()
                .toList();
    }

    private static BpmnModelInstance parse(LiveFile file) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        } catch (ModelException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ProcessRefused(file.name(), List.of("it is no readable BPMN: " + cause.getMessage()));
        }
    }

    private static void checkProcess(Process process, LiveFile file, List<String> reasons) {
        if (!process.getId().equals(file.baseName())) {
            reasons.add("process " + process.getId() + " must stand in a file of its name");
        }
        if (!process.isExecutable()) {
            reasons.add("process " + process.getId() + " is not marked executable");
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            reasons.add("process " + process.getId() + " has no history time to live");
        }
    }

    private void checkServiceTask(ServiceTask task, List<String> reasons) {
        String delegate = task.getCamundaDelegateExpression();
        boolean external = "external".equals(task.getCamundaType());
        if (external ? task.getCamundaTopic() == null : delegate == null) {
            reasons.add(label(task) + " names neither a topic nor a delegate");
        }
        if (delegate != null) {
            Matcher bean = BEAN.matcher(delegate);
            if (!bean.matches() || !beanExists.test(bean.group(1))) {
                reasons.add(label(task) + " names the delegate " + delegate + ", which does not exist");
            }
        }
    }

    private void checkForm(UserTask task, List<String> reasons) {
        String key = task.getCamundaFormKey();
        if (key != null && key.startsWith(DEPLOYED_FORM) && !forms.contains(key.substring(DEPLOYED_FORM.length()))) {
            reasons.add(label(task) + " names the form " + key.substring(DEPLOYED_FORM.length())
                    + ", which does not exist");
        }
    }

    private static String label(FlowElement element) {
        return element.getName() == null ? element.getId() : "\"" + element.getName() + "\"";
    }
}
