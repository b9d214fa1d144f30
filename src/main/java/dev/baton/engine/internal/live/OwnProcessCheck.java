package dev.baton.engine.internal.live;

import dev.baton.engine.deployment.OwnProcesses;
import dev.baton.engine.internal.live.ProcessFile.Part;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.springframework.stereotype.Component;

/** A process that guards people is not put live by anybody signed in, and no other process does its steps or takes its messages. */
@Component
class OwnProcessCheck {

    private static final Pattern DELEGATE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    private final OwnProcesses own;

    OwnProcessCheck(OwnProcesses own) {
        this.own = own;
    }

    void check(ProcessFile file, Consumer<String> refusals) {
        boolean isOwn = file.parts().stream()
                .anyMatch(part -> "process".equals(part.tag())
                        && part.values("id").stream().anyMatch(own.keys()::contains));
        if (!isOwn) {
            file.parts().forEach(part -> check(part, reason -> refusals.accept(part.label() + ": " + reason)));
        } else if (isSomebodySignedIn()) {
            refusals.accept(asShipped());
        }
    }

    private void check(Part part, Consumer<String> refusals) {
        if ("callActivity".equals(part.tag())) {
            part.values("calledElement").forEach(key -> checkCalled(key, refusals));
        }
        if ("message".equals(part.tag())) {
            part.values("name").forEach(name -> checkMessage(name, refusals));
        }
        part.values("delegateExpression").forEach(expression -> checkDelegate(expression, refusals));
    }

    /** The same of what the engine has read from the file: it takes blanks off, and knows prefixes its own way. */
    void check(ProcessDefinitionEntity read, Consumer<String> refusals) {
        if (!own.keys().contains(read.getKey())) {
            check((ScopeImpl) read, refusals);
        } else if (isSomebodySignedIn()) {
            refusals.accept(asShipped());
        }
    }

    private void check(ScopeImpl scope, Consumer<String> refusals) {
        EventSubscriptionDeclaration.getDeclarationsForScope(scope).values().stream()
                .filter(EventSubscriptionDeclaration::hasEventName)
                .forEach(event -> checkMessage(event.getUnresolvedEventName(), refusals));
        for (ActivityImpl step : scope.getActivities()) {
            if (step.getActivityBehavior() instanceof CallableElementActivityBehavior call
                    && call.getCallableElement().getDefinitionKeyValueProvider() instanceof ConstantValueProvider key) {
                checkCalled(String.valueOf(key.getValue(null)), refusals);
            }
            check(step, refusals);
        }
    }

    private void checkCalled(String key, Consumer<String> refusals) {
        if (own.uncalled().contains(key.strip())) {
            refusals.accept("no process calls " + key.strip() + ", which guards people");
        }
    }

    private void checkMessage(String name, Consumer<String> refusals) {
        if (own.messages().contains(name.strip())) {
            refusals.accept("the message " + name.strip() + " is meant for a process that guards people");
        }
    }

    private void checkDelegate(String expression, Consumer<String> refusals) {
        Matcher delegate = DELEGATE.matcher(expression);
        if (delegate.matches() && !own.processesOf(delegate.group(1)).isEmpty()) {
            refusals.accept("the delegate " + delegate.group(1) + " belongs to Baton's own "
                    + own.processesOf(delegate.group(1)));
        }
    }

    private String asShipped() {
        return "the processes " + own.keys() + " guard people and go live as Baton ships them";
    }

    static boolean isSomebodySignedIn() {
        return Context.getCommandContext().getAuthentication() != null;
    }
}
