package dev.baton.engine.internal.live;

import dev.baton.engine.internal.expression.AllowedExpressions;
import dev.baton.engine.internal.live.ProcessFile.Part;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;

/** Each expression of a process file, wherever it stands: the engine evaluates attributes and texts of many elements. */
@Component
class ExpressionCheck {

    private static final String DELEGATE = "delegateExpression";
    /** What these call must be known when the file is deployed. */
    private static final Set<String> FIXED_NAMES = Set.of("message", "signal");

    private final AllowedExpressions allowed;

    ExpressionCheck(AllowedExpressions allowed) {
        this.allowed = allowed;
    }

    void check(Part part, Consumer<String> refusals) {
        if (part.isDrawn()) {
            return;
        }
        part.attributes().forEach(attribute -> check(part, attribute, refusals));
        allowed.refusal(part.text()).ifPresent(refusals);
    }

    private void check(Part part, Attr attribute, Consumer<String> refusals) {
        String value = attribute.getValue();
        if (DELEGATE.equals(attribute.getLocalName())) {
            allowed.refusalAsDelegate(value).ifPresent(refusals);
        } else {
            allowed.refusal(value).ifPresent(refusals);
        }
        boolean fixed = "calledElement".equals(attribute.getLocalName())
                || FIXED_NAMES.contains(part.tag()) && "name".equals(attribute.getLocalName());
        if (fixed && (value.contains("${") || value.contains("#{"))) {
            refusals.accept("messages, signals and called processes have fixed names");
        }
    }
}
