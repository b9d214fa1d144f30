package dev.baton.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** Many deeds in one command of the engine: what they write goes to the database together, in few statements. */
@Component
public class OneCommand {

    private final SpringProcessEngineConfiguration engine;

    OneCommand(SpringProcessEngineConfiguration engine) {
        this.engine = engine;
    }

    /** In the running transaction, or in one of its own. */
    public <T> T of(Supplier<T> deeds) {
        return engine.getCommandExecutorTxRequired().execute(command -> deeds.get());
    }

    public void of(Runnable deeds) {
        of(() -> {
            deeds.run();
            return null;
        });
    }
}
