package dev.baton.engine.internal.task;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Narrows every task query of a person to the tasks they may see, by assignee and group instead of by one
 * authorization row for each task: the engine's own join over those rows takes minutes at 100,000 tasks.
 */
class OwnTaskQueries extends AuthorizationManager {

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        Authentication who = getCurrentAuthentication();
        if (!isAuthCheckExecuted()) {
            super.configureTaskQuery(query);
            return;
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        query.getAuthCheck().setAuthUserId(null);
        if (!OwnTasks.seesAll(who)) {
            narrow(query, who);
        }
    }

    private static void narrow(TaskQueryImpl query, Authentication who) {
        List<String> groups = OwnTasks.groups(who);
        TaskQuery own = query.getQueries().get(0).or().taskAssignee(who.getUserId());
        if (!groups.isEmpty() && groupTaskExists(groups)) {
            own.taskCandidateGroupIn(groups);
        }
        own.endOr();
    }

    /** Group tasks need a join over all identity links; most of the time there is none, and one look tells. */
    private static boolean groupTaskExists(List<String> groups) {
        TaskQueryImpl any = new TaskQueryImpl();
        any.taskCandidateGroupIn(groups);
        any.getAuthCheck().setAuthorizationCheckEnabled(false);
        return !Context.getCommandContext()
                .runWithoutAuthorization(() -> Context.getCommandContext()
                        .getDbEntityManager()
                        .selectList("selectTaskByQueryCriteria", any, new org.camunda.bpm.engine.impl.Page(0, 1)))
                .isEmpty();
    }

    /** Puts this manager in the place of the engine's. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnTaskQueries();
        }
    }
}
