package dev.baton.engine.internal.guard;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Expressions in processes and filters reach variables, delegates and beans marked for them; never a class or the context. */
@Component
class HardenedExpressions extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    HardenedExpressions(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new Manager(context));
    }

    private static final class Manager extends SpringExpressionManager {

        Manager(ApplicationContext context) {
            super(context, null);
        }

        @Override
        protected ELResolver createElResolver() {
            CompositeELResolver resolver = new CompositeELResolver();
            resolver.add(new ForbiddenReflection(applicationContext));
            resolver.add(super.createElResolver());
            return resolver;
        }
    }
}
