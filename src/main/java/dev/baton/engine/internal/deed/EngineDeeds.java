package dev.baton.engine.internal.deed;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has deeds told, those that the engine notes itself and those that it does not. */
@Component
class EngineDeeds extends AbstractProcessEnginePlugin {

    private final ApplicationEventPublisher events;

    EngineDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventHandler(new NotedDeeds(events::publishEvent));
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (configuration.getCustomPostCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPostCommandInterceptorsTxRequired());
        }
        interceptors.add(new UnnotedDeeds(events::publishEvent));
        configuration.setCustomPostCommandInterceptorsTxRequired(interceptors);
    }
}
