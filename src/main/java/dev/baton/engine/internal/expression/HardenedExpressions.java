package dev.baton.engine.internal.expression;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.stereotype.Component;

/** Whatever the engine evaluates goes through here: steps, listeners, timers, names, mappings, assignments, filters. */
@Component
class HardenedExpressions extends AbstractProcessEnginePlugin {

    private final AllowedExpressions allowed;
    private final ProcessBeans published;

    HardenedExpressions(AllowedExpressions allowed, ProcessBeans published) {
        this.allowed = allowed;
        this.published = published;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new Manager());
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new BoundedLoops());
        all.add(new StepsInOneGo.Counting());
        configuration.setCustomPostBPMNParseListeners(all);
        configuration.setFailedJobCommandFactory(TooManySteps.NoSecondTry::new);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getSessionFactories().put(StepsInOneGo.class, new StepsInOneGo.Factory());
    }

    private final class Manager extends JuelExpressionManager {

        @Override
        public Expression createExpression(String text) {
            String refusal = allowed.refusalAnywhere(text).orElse(null);
            return new GuardedExpression(refusal == null ? createValueExpression(text) : null, this, text, refusal);
        }

        @Override
        protected ELResolver createElResolver() {
            return new PublishedOnly(published);
        }
    }
}
