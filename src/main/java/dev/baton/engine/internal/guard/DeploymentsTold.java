package dev.baton.engine.internal.guard;

import dev.baton.engine.event.Deployed;
import dev.baton.engine.internal.live.LiveRefused;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says of each deployment who brought which files, done or refused: by REST, from Cockpit, again, or from the folder. */
@Component
class DeploymentsTold extends CommandInterceptor {

    private final ApplicationEventPublisher events;

    DeploymentsTold(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof DeployCmd)) {
            return next.execute(command);
        }
        try {
            T made = next.execute(command);
            if (made instanceof DeploymentEntity deployment && deployment.isNew()) {
                tell(command, null);
            }
            return made;
        } catch (RuntimeException e) {
            tell(command, reason(e));
            throw e;
        }
    }

    private void tell(Command<?> command, String refusal) {
        DeploymentBuilderImpl builder =
                (DeploymentBuilderImpl) Insides.of(DeployCmd.class, "deploymentBuilder", command);
        Map<String, byte[]> files = new TreeMap<>();
        builder.getDeployment().getResources().forEach((name, file) -> files.put(name, file.getBytes()));
        Authentication who = Context.getCommandContext().getAuthentication();
        events.publishEvent(Deployed.of(who == null ? Deployed.BATON : who.getUserId(), files, refusal));
    }

    /** What the engine says may hold what stands in the file. */
    private static String reason(RuntimeException e) {
        if (e instanceof LiveRefused refused) {
            return refused.getMessage();
        }
        if (e instanceof AuthorizationException) {
            return "no right to deploy";
        }
        return e instanceof ParseException ? "the engine cannot read it" : "it failed";
    }
}
