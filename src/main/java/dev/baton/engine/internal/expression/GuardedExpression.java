package dev.baton.engine.internal.expression;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Holds an expression to its bounds when it is evaluated. One that is refused fails only then: where it came in with an
 * earlier version of Baton, the step that needs it shows why, and the rest of its process goes on.
 */
class GuardedExpression extends JuelExpression {

    /** What a variable may hold. */
    private static final int LONGEST_RESULT = 4000;

    private final String refusal;

    /** @param refusal null: the expression is taken */
    GuardedExpression(ValueExpression value, JuelExpressionManager manager, String text, String refusal) {
        super(value, manager, text);
        this.refusal = refusal;
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution context) {
        if (refusal != null) {
            throw refused(scope, refusal);
        }
        Object value;
        try {
            value = super.getValue(scope, context);
        } catch (ProcessEngineException e) {
            if (e.getCause() instanceof ExpressionRefused refused) {
                throw refused(scope, refused.getMessage());
            }
            throw e;
        }
        if (value instanceof CharSequence text && text.length() > LONGEST_RESULT) {
            throw refused(scope, "its result is longer than Baton takes (" + LONGEST_RESULT + " characters)");
        }
        return value;
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
        throw refused(scope, "an expression changes nothing");
    }

    @Override
    public boolean isLiteralText() {
        return refusal == null && super.isLiteralText();
    }

    @Override
    public String toString() {
        return getExpressionText();
    }

    private ProcessEngineException refused(VariableScope scope, String reason) {
        String element = scope instanceof DelegateExecution execution
                ? execution.getCurrentActivityId()
                : scope instanceof DelegateTask task ? task.getTaskDefinitionKey() : null;
        return new ProcessEngineException(
                "The expression" + (element == null ? "" : " at " + element) + " is refused: " + reason);
    }
}
