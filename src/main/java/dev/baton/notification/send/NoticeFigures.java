package dev.baton.notification.send;

import dev.baton.engine.EngineFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How long messages to staff have been waiting for a worker. */
@Component
class NoticeFigures implements MeterBinder {

    private final EngineFigures engine;

    NoticeFigures(EngineFigures engine) {
        this.engine = engine;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        engine.watchTopic(meters, SendSlackWorker.TOPIC);
        engine.watchTopic(meters, SendTeamsWorker.TOPIC);
        engine.watchTopic(meters, SendCampaignEmailWorker.TOPIC);
        engine.watchTopic(meters, SendRepEmailWorker.TOPIC);
        engine.watchTopic(meters, SendSmsWorker.TOPIC);
    }
}
