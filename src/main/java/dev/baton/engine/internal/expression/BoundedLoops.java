package dev.baton.engine.internal.expression;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A step that is done several times makes as many rows at once: a number without bound would be memory. */
class BoundedLoops extends AbstractBpmnParseListener {

    static final int MOST = 1000;

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element step, Element loop, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior behaviour
                && behaviour.getLoopCardinalityExpression() != null) {
            behaviour.setLoopCardinalityExpression(
                    new Bounded(behaviour.getLoopCardinalityExpression(), step.attribute("id")));
        }
    }

    private record Bounded(Expression number, String step) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            Object value = number.getValue(scope);
            boolean few = value instanceof Number count && count.longValue() <= MOST
                    || value instanceof String text && text.matches("\\d{1,4}") && Integer.parseInt(text) <= MOST;
            if (!few) {
                throw new ProcessEngineException(step + " is done " + MOST + " times at most");
            }
            return value;
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            number.setValue(value, scope);
        }

        @Override
        public String getExpressionText() {
            return number.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return number.isLiteralText();
        }
    }
}
