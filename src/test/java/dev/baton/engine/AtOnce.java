package dev.baton.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** Does what is to be done in one command, without an engine. */
public final class AtOnce {

    private AtOnce() {}

    public static OneCommand command() {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setCommandExecutorTxRequired(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                return command.execute(null);
            }
        });
        return new OneCommand(engine);
    }
}
