package dev.baton.engine.internal.live;

import dev.baton.engine.internal.live.ProcessFile.Part;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Attr;

/**
 * Nothing in a process file reads one way here and another way in the engine: no attribute stands twice under one name
 * (the engine looks at the prefix), and no name has blanks around it (the engine takes them off).
 */
final class PlainAttributes {

    private static final Set<String> NAMES =
            Set.of("id", "calledElement", "formKey", "delegateExpression", "collection", "bpmnElement");
    private static final Set<String> NAMED = Set.of("message", "signal", "error", "escalation");

    private PlainAttributes() {}

    static void check(Part part, Consumer<String> refusals) {
        Set<String> seen = new HashSet<>();
        for (Attr attribute : part.attributes()) {
            String name = attribute.getLocalName();
            if (!seen.add(name)) {
                refusals.accept("an element has the attribute " + name + " twice");
            }
            String value = attribute.getValue();
            if (isName(part, name) && !value.equals(value.strip())) {
                refusals.accept(name + " has blanks around it");
            }
        }
    }

    private static boolean isName(Part part, String attribute) {
        return NAMES.contains(attribute)
                || attribute.endsWith("Ref")
                || "name".equals(attribute) && NAMED.contains(part.tag());
    }
}
