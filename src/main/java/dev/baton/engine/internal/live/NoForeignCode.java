package dev.baton.engine.internal.live;

import dev.baton.engine.internal.live.ProcessFile.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;

/**
 * A process says in which order Baton's steps go and brings no code of its own, whichever way it is deployed: whoever
 * may deploy would else run any program as Baton. A file with code is refused in words; scripts and classes that were
 * deployed before are not run either. Cases and decisions have no part in Baton and are not deployed.
 */
@Component
class NoForeignCode extends AbstractProcessEnginePlugin {

    private static final Map<String, String> ELEMENTS = Map.of(
            "script", "scripts are not allowed",
            "scriptTask", "script tasks are not allowed",
            "connector", "connectors are not allowed; use a delegate or a topic",
            "field", "fields that are written into delegates are not allowed; use variables");
    private static final Set<String> CLASSES =
            Set.of("class", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression");
    private static final Set<String> CONDITIONS = Set.of("condition", "conditionExpression");
    private static final Set<String> PROGRAMS = Set.of("shell", "mail");

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(NoForeignCode::refuse);
    }

    private static <T> T refuse(Class<T> type) {
        throw new BadUserRequestException("A process may not name classes, such as " + type.getSimpleName());
    }

    static void check(Part part, Consumer<String> refusals) {
        if (ELEMENTS.containsKey(part.tag())) {
            refusals.accept(ELEMENTS.get(part.tag()));
        }
        part.attributes().forEach(attribute -> check(part.tag(), attribute, refusals));
    }

    private static void check(String tag, Attr attribute, Consumer<String> refusals) {
        String name = attribute.getLocalName();
        if (CLASSES.contains(name)) {
            refusals.accept(name + " is not allowed; use a delegate or a topic");
        } else if (name.equals("language") && CONDITIONS.contains(tag)) {
            refusals.accept("conditions are expressions, not scripts");
        } else if (name.equals("type") && PROGRAMS.contains(attribute.getValue().toLowerCase(Locale.ROOT))) {
            refusals.accept("tasks that call programs are not allowed");
        }
    }

    private static final class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            // the engine announces its own; none is used
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            return null;
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            throw new BadUserRequestException("A process may not run scripts");
        }
    }
}
