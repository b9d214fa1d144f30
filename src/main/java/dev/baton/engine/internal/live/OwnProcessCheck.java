package dev.baton.engine.internal.live;

import dev.baton.engine.deployment.OwnProcesses;
import dev.baton.engine.internal.live.ProcessFile.Part;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.context.Context;
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
                        && own.keys().contains(part.element().getAttribute("id")));
        if (!isOwn) {
            file.parts().forEach(part -> check(part, reason -> refusals.accept(part.label() + ": " + reason)));
        } else if (Context.getCommandContext().getAuthentication() != null) {
            refusals.accept("the processes " + own.keys() + " guard people and go live as Baton ships them");
        }
    }

    private void check(Part part, Consumer<String> refusals) {
        if ("callActivity".equals(part.tag()) && own.uncalled().contains(part.attribute("calledElement"))) {
            refusals.accept("no process calls " + part.attribute("calledElement") + ", which guards people");
        }
        if ("message".equals(part.tag()) && own.messages().contains(part.attribute("name"))) {
            refusals.accept("the message " + part.attribute("name") + " is meant for a process that guards people");
        }
        Matcher delegate = DELEGATE.matcher(part.attribute("delegateExpression"));
        if (delegate.matches() && !own.processesOf(delegate.group(1)).isEmpty()) {
            refusals.accept("the delegate " + delegate.group(1) + " belongs to Baton's own "
                    + own.processesOf(delegate.group(1)));
        }
    }
}
