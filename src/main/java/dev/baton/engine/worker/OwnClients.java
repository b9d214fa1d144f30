package dev.baton.engine.worker;

import java.time.Clock;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Clients with a thread of their own, for work that must not wait behind that of others: the common client does one task
 * after the other, and a slow service holds all of them up. There are none where no external tasks are worked.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.client.disable-auto-fetching", havingValue = "false")
public class OwnClients {

    private final String engine;
    private final String worker;
    private final int atOnce;
    private final boolean usePriority;
    private final long waits;
    private final ClientRequestInterceptor identity;
    private final Clock clock;

    OwnClients(
            @Value("${camunda.bpm.client.base-url}") String engine,
            @Value("${camunda.bpm.client.worker-id}") String worker,
            @Value("${camunda.bpm.client.max-tasks}") int atOnce,
            @Value("${camunda.bpm.client.use-priority}") boolean usePriority,
            @Value("${camunda.bpm.client.async-response-timeout}") long waits,
            ClientRequestInterceptor identity,
            Clock clock) {
        this.engine = engine;
        this.worker = worker;
        this.atOnce = atOnce;
        this.usePriority = usePriority;
        this.waits = waits;
        this.identity = identity;
        this.clock = clock;
    }

    /** Fetches from now on; whoever opens it stops it. */
    public ExternalTaskClient open(String name) {
        return ExternalTaskClient.create()
                .baseUrl(engine)
                .workerId(worker + "/" + name)
                .maxTasks(atOnce)
                .usePriority(usePriority)
                .asyncResponseTimeout(waits)
                .backoffStrategy(new EngineContact(clock))
                .addInterceptor(identity)
                .build();
    }
}
