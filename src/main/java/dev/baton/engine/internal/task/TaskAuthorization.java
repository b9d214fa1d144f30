package dev.baton.engine.internal.task;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Authorization of tasks by rule instead of by row (docs/decisions/0005). */
@Component
class TaskAuthorization extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new FewRows());
        configuration.setCustomSessionFactories(
                new ArrayList<>(List.of(new OwnTaskQueries.Factory(), new LatestDefinitions.Factory())));
        configuration.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new OwnTaskChecks())));
    }

    private static final class FewRows extends DefaultAuthorizationProvider {

        /** To look at one's own user; the engine would give every right on it, past Baton. */
        @Override
        public AuthorizationEntity[] newUser(User user) {
            String name = user.getId();
            return new AuthorizationEntity[] {
                createGrantAuthorization(name, null, Resources.USER, name, Permissions.READ)
            };
        }

        /** To look at one's own deployment; to delete it takes everybody's running processes of it along. */
        @Override
        public AuthorizationEntity[] newDeployment(Deployment deployment) {
            Authentication who = Context.getCommandContext().getAuthentication();
            return who == null || who.getUserId() == null
                    ? null
                    : new AuthorizationEntity[] {
                        createGrantAuthorization(
                                who.getUserId(), null, Resources.DEPLOYMENT, deployment.getId(), Permissions.READ)
                    };
        }

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
            return null;
        }
    }
}
