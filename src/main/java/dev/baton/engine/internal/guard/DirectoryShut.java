package dev.baton.engine.internal.guard;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * People, groups, tenants and rights are not written by whoever is signed in to the engine, administrators included:
 * Baton does it, with its own rules and its audit log, and is signed in to the engine for no part of that.
 */
class DirectoryShut extends CommandInterceptor {

    private static final Set<Class<?>> WRITES = Set.of(
            SaveUserCmd.class,
            DeleteUserCmd.class,
            UnlockUserCmd.class,
            SetUserInfoCmd.class,
            DeleteUserInfoCmd.class,
            SetUserPictureCmd.class,
            DeleteUserPictureCmd.class,
            SaveGroupCmd.class,
            DeleteGroupCmd.class,
            CreateMembershipCmd.class,
            DeleteMembershipCmd.class,
            SaveTenantCmd.class,
            DeleteTenantCmd.class,
            CreateTenantUserMembershipCmd.class,
            CreateTenantGroupMembershipCmd.class,
            DeleteTenantUserMembershipCmd.class,
            DeleteTenantGroupMembershipCmd.class,
            SaveAuthorizationCmd.class,
            DeleteAuthorizationCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (WRITES.contains(command.getClass()) && Context.getCommandContext().getAuthentication() != null) {
            throw new AuthorizationException(
                    "People, groups, tenants and rights are changed in Baton's console (People), not in the engine");
        }
        return next.execute(command);
    }
}
