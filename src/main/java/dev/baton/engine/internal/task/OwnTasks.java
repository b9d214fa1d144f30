package dev.baton.engine.internal.task;

import dev.baton.engine.Groups;
import java.util.List;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Who sees which task: managers and admins all, anybody else their own and their groups' unassigned ones. */
final class OwnTasks {

    private OwnTasks() {}

    static boolean seesAll(Authentication who) {
        List<String> groups = groups(who);
        return groups.contains(Groups.ADMINS) || groups.contains(Groups.MANAGERS);
    }

    static boolean isOwn(TaskEntity task, Authentication who) {
        if (task.getAssignee() != null) {
            return task.getAssignee().equals(who.getUserId());
        }
        return task.getCandidates().stream().anyMatch(link -> isFor(link, who));
    }

    static List<String> groups(Authentication who) {
        return who.getGroupIds() == null ? List.of() : who.getGroupIds();
    }

    private static boolean isFor(IdentityLink link, Authentication who) {
        return who.getUserId().equals(link.getUserId()) || groups(who).contains(link.getGroupId());
    }
}
