package dev.baton.engine.internal;

import dev.baton.engine.Overtaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.FetchExternalTasksCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskFailureCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a worker or Tasklist asks for is done again when it was overtaken. Within a larger transaction that is for its caller. */
@Component
class OvertakenCommands extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> REPEATED = Set.of(
            CompleteExternalTaskCmd.class,
            CompleteTaskCmd.class,
            FetchExternalTasksCmd.class,
            HandleExternalTaskFailureCmd.class,
            SubmitTaskFormCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new Again());
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private static final class Again extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            return REPEATED.contains(command.getClass())
                            && !TransactionSynchronizationManager.isActualTransactionActive()
                    ? Overtaken.again(() -> next.execute(command))
                    : next.execute(command);
        }
    }
}
