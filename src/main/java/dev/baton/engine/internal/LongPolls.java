package dev.baton.engine.internal;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** A worker that asks for tasks waits for seconds on purpose: neither a slow answer nor worth a trace. */
@Component
class LongPolls implements ObservationPredicate {

    @Override
    public boolean test(String name, Observation.Context context) {
        return !(context instanceof ServerRequestObservationContext request
                && request.getCarrier().getRequestURI().endsWith("/external-task/fetchAndLock"));
    }
}
