package dev.baton.identity.security.bearer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.client.interceptor.ClientRequestContext;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
import org.springframework.stereotype.Component;

/** Baton's workers come to the engine with a token of their own, signed with a key that only Baton's nodes have. */
@Component
class WorkerToken implements ClientRequestInterceptor {

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
