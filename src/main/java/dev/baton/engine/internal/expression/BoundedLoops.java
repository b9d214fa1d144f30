package dev.baton.engine.internal.expression;

import java.util.Collection;
import java.util.function.Function;
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
        if (!(activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior behaviour)) {
            return;
        }
        String id = step.attribute("id");
        Expression cardinality = behaviour.getLoopCardinalityExpression();
        if (cardinality != null) {
            behaviour.setLoopCardinalityExpression(
                    new Bounded(cardinality::getValue, cardinality.getExpressionText(), id));
        }
        Expression collection = behaviour.getCollectionExpression();
        String variable = behaviour.getCollectionVariable();
        if (collection != null) {
            behaviour.setCollectionExpression(new Bounded(collection::getValue, collection.getExpressionText(), id));
        } else if (variable != null) {
            behaviour.setCollectionExpression(
                    new Bounded(scope -> scope.getVariables().get(variable), variable, id));
            behaviour.setCollectionVariable(null);
        }
    }

    private record Bounded(Function<VariableScope, Object> source, String text, String step) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            Object value = source.apply(scope);
            boolean few = value instanceof Number count && count.longValue() <= MOST
                    || value instanceof Collection<?> values && values.size() <= MOST
                    || value instanceof String number && number.matches("\\d{1,4}") && Integer.parseInt(number) <= MOST;
            if (!few) {
                throw new ProcessEngineException(step + " is done " + MOST + " times at most");
            }
            return value;
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getExpressionText() {
            return text;
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
