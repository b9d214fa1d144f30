package dev.baton.engine.deployment;

import dev.baton.engine.StepOf;
import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The processes that guard people: those whose steps are marked with {@link StepOf}. They go live as Baton ships them,
 * whatever stands in the folder, and nobody signed in deploys them.
 */
@Component
public class OwnProcesses {

    /** Of what Baton deployed itself; nobody signed in uses it. */
    public static final String SOURCE = "baton";

    private static final String FOLDER = "processes";
    private static final String BPMN = ".bpmn";

    private final ApplicationContext beans;
    private final LiveFolder folder;
    private final Predicate<LiveFile> isOwn = this::isOwn;
    private Set<String> keys;
    private Set<String> messages;
    private Set<String> uncalled;

    OwnProcesses(ApplicationContext beans, LiveFolder folder) {
        this.beans = beans;
        this.folder = folder;
    }

    public synchronized Set<String> keys() {
        if (keys == null) {
            keys = Stream.of(beans.getBeanNamesForAnnotation(StepOf.class))
                    .flatMap(bean -> processesOf(bean).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return keys;
    }

    /** In which processes alone a delegate runs; empty: in any. */
    public Set<String> processesOf(String delegate) {
        StepOf step = beans.containsBean(delegate) ? beans.findAnnotationOnBean(delegate, StepOf.class, false) : null;
        return step == null ? Set.of() : Set.of(step.value());
    }

    /** Messages that no process but these waits for. */
    public synchronized Set<String> messages() {
        if (messages == null) {
            Set<String> found = names(isOwn, Message.class, Message::getName);
            found.removeAll(names(isOwn.negate(), Message.class, Message::getName));
            messages = found;
        }
        return messages;
    }

    /** Those of them that no process calls. */
    public synchronized Set<String> uncalled() {
        if (uncalled == null) {
            uncalled = new TreeSet<>(keys());
            uncalled.removeAll(names(isOwn.negate(), CallActivity.class, CallActivity::getCalledElement));
        }
        return uncalled;
    }

    boolean isOwn(LiveFile process) {
        return keys().contains(process.baseName());
    }

    List<LiveFile> shipped() {
        return folder.shipped(FOLDER, BPMN).stream().filter(this::isOwn).toList();
    }

    List<LiveFile> shippedForms() {
        return folder.shipped("forms", ".html");
    }

    private <T extends ModelElementInstance> Set<String> names(
            Predicate<LiveFile> which, Class<T> type, Function<T, String> name) {
        return folder.shipped(FOLDER, BPMN).stream()
                .filter(which)
                .flatMap(
                        file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))
                                .getModelElementsByType(type)
                                .stream())
                .map(name)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
