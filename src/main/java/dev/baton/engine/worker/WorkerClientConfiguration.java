package dev.baton.engine.worker;

import dev.baton.shared.StartRefused;
import java.time.Clock;
import org.camunda.bpm.client.backoff.BackoffStrategy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How Baton's workers come to the engine: at an address that is known at the start, waiting only after errors. Who
 * they are they say with what the module on people adds to each request.
 */
@Configuration(proxyBeanMethods = false)
class WorkerClientConfiguration {

    WorkerClientConfiguration(@Value("${camunda.bpm.client.base-url}") String engine) {
        if (engine.isBlank()) {
            throw new StartRefused("BATON_ENGINE_URL is missing: a worker fetches its tasks from an"
                    + " application node, as http://application:8080/engine-rest");
        }
    }

    @Bean
    BackoffStrategy waitOnlyAfterErrors(Clock clock) {
        return new EngineContact(clock);
    }
}
