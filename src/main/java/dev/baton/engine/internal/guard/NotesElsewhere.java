package dev.baton.engine.internal.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What people write about a lead belongs to the lead, sealed; what is written at a task would lie here in clear. Baton itself, within a transaction, sets a task's date. */
@Component
class NotesElsewhere extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new Refusal());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private static final class Refusal extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (isWriting(command) && !TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new BadUserRequestException("Tasks take no comments, no files and no other name, text or date"
                        + " than their process gives. Write a note on the lead's page in Baton's console.");
            }
            return next.execute(command);
        }

        private static boolean isWriting(Command<?> command) {
            return command instanceof AddCommentCmd
                    || command instanceof UpdateCommentCmd
                    || command instanceof CreateAttachmentCmd
                    || command instanceof SaveAttachmentCmd
                    || command instanceof SaveTaskCmd;
        }
    }
}
