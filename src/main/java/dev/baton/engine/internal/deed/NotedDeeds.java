package dev.baton.engine.internal.deed;

import dev.baton.engine.event.EngineDeed;
import dev.baton.engine.security.EngineSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine notes itself what signed-in people do in it, whichever way. That goes to Baton's audit log instead of a
 * table that anybody at the engine may cut: what was done to what, without the values.
 */
class NotedDeeds extends DbHistoryEventHandler {

    /** What belongs to one's own task; the process says what came of it. */
    private static final Set<String> ONES_OWN = Set.of(
            UserOperationLogEntry.OPERATION_TYPE_CLAIM,
            UserOperationLogEntry.OPERATION_TYPE_COMPLETE,
            UserOperationLogEntry.OPERATION_TYPE_RESOLVE);

    private static final Set<String> WHO = Set.of(TaskEntity.ASSIGNEE, TaskEntity.OWNER);
    /** Nothing else is a user's name: the engine takes any text for one. */
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9]{1,39}");

    private final Consumer<Object> events;

    NotedDeeds(Consumer<Object> events) {
        this.events = events;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity deed) {
            tell(List.of(deed));
        } else {
            super.handleEvent(event);
        }
    }

    /** One for each property that changes, all of the same deed. */
    @Override
    public void handleEvents(List<HistoryEvent> all) {
        if (!all.isEmpty() && all.get(0) instanceof UserOperationLogEntryEventEntity) {
            tell(all.stream().map(UserOperationLogEntryEventEntity.class::cast).toList());
        } else {
            super.handleEvents(all);
        }
    }

    private void tell(List<UserOperationLogEntryEventEntity> changes) {
        if (EngineSession.isBatonsOwn() || isNewDeployment(changes.get(0))) {
            return;
        }
        Set<EngineDeed> deeds = new LinkedHashSet<>();
        for (UserOperationLogEntryEventEntity change : changes) {
            if (!isWorkOnOnesOwnTask(change)) {
                deeds.add(new EngineDeed(
                        change.getUserId(),
                        change.getOperationType(),
                        change.getEntityType(),
                        subject(change, changes)));
            }
        }
        deeds.forEach(events);
    }

    /** Told by whoever looks at what is deployed. */
    private static boolean isNewDeployment(UserOperationLogEntryEventEntity change) {
        return EntityTypes.DEPLOYMENT.equals(change.getEntityType())
                && UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(change.getOperationType());
    }

    private static boolean isWorkOnOnesOwnTask(UserOperationLogEntryEventEntity change) {
        if (!EntityTypes.TASK.equals(change.getEntityType()) || !ONES_OWN.contains(change.getOperationType())) {
            return false;
        }
        TaskEntity task =
                Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, change.getTaskId());
        return task != null && change.getUserId().equals(task.getAssignee());
    }

    private static String subject(
            UserOperationLogEntryEventEntity deed, List<UserOperationLogEntryEventEntity> changes) {
        String id = Stream.of(
                        deed.getTaskId(),
                        deed.getExternalTaskId(),
                        deed.getJobId(),
                        deed.getJobDefinitionId(),
                        deed.getBatchId(),
                        deed.getProcessInstanceId(),
                        deed.getProcessDefinitionId(),
                        deed.getDeploymentId(),
                        deed.getProcessDefinitionKey())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("several");
        StringBuilder subject = new StringBuilder(id);
        changes.stream()
                .filter(change -> change.getProperty() != null && WHO.contains(change.getProperty()))
                .forEach(change -> subject.append(", ")
                        .append(change.getProperty())
                        .append(' ')
                        .append(named(change.getNewValue())));
        return subject.toString();
    }

    private static String named(String username) {
        if (username == null) {
            return "nobody";
        }
        return USERNAME.matcher(username).matches() ? username : "unknown";
    }
}
