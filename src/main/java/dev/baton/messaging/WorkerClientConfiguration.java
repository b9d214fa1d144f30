package dev.baton.messaging;

import dev.baton.engine.WorkerThreads;
import dev.baton.identity.security.AccessTokens;
import dev.baton.shared.StartRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.camunda.bpm.client.backoff.BackoffStrategy;
import org.camunda.bpm.client.interceptor.ClientRequestContext;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How Baton's workers come to the engine: with a token of their own, signed with a key that only Baton's nodes have,
 * and waiting only after errors.
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
    ClientRequestInterceptor workerToken(AccessTokens tokens, Clock clock) {
        return new WorkerToken(tokens, clock);
    }

    /** For messages to the staff: a service that hangs holds no mails to leads. */
    @Bean
    Executor messageThreads() {
        return WorkerThreads.named("message");
    }

    @Bean
    BackoffStrategy waitOnlyAfterErrors(Clock clock) {
        return new EngineContact(clock);
    }

    private static final class WorkerToken implements ClientRequestInterceptor {

        private static final Duration RENEW_AFTER = Duration.ofMinutes(30);

        private final AccessTokens tokens;
        private final Clock clock;
        private String token;
        private Instant renewAt = Instant.MIN;

        WorkerToken(AccessTokens tokens, Clock clock) {
            this.tokens = tokens;
            this.clock = clock;
        }

        @Override
        public synchronized void intercept(ClientRequestContext request) {
            if (clock.instant().isAfter(renewAt)) {
                token = tokens.issueForWorker();
                renewAt = clock.instant().plus(RENEW_AFTER);
            }
            request.addHeader("Authorization", "Bearer " + token);
        }
    }
}
