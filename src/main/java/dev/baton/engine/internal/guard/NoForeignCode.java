package dev.baton.engine.internal.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

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
            "connector", "connectors are not allowed; use a delegate or a topic");
    private static final Set<String> CLASSES = Set.of("class", "formHandlerClass", "variableMappingClass");
    private static final Set<String> CONDITIONS = Set.of("condition", "conditionExpression");
    private static final Set<String> PROGRAMS = Set.of("shell", "mail");

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(NoForeignCode::refuse);
        configuration.setCustomPreDeployers(List.of(new Refusal()));
    }

    private static <T> T refuse(Class<T> type) {
        throw new BadUserRequestException("A process may not name classes, such as " + type.getSimpleName());
    }

    /** Before the engine reads the file, for reading makes objects of some of the classes that it names. */
    private static final class Refusal implements Deployer {

        @Override
        public void deploy(DeploymentEntity deployment) {
            deployment.getResources().values().stream()
                    .filter(file ->
                            Stream.of(BpmnDeployer.BPMN_RESOURCE_SUFFIXES).anyMatch(file.getName()::endsWith))
                    .forEach(Refusal::check);
        }

        private static void check(ResourceEntity file) {
            Set<String> reasons = new LinkedHashSet<>();
            look(root(file), reasons);
            if (!reasons.isEmpty()) {
                throw refused(file, String.join("; ", reasons));
            }
        }

        private static Element root(ResourceEntity file) {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                DocumentBuilder builder = factory.newDocumentBuilder();
                builder.setErrorHandler(null);
                return builder.parse(new ByteArrayInputStream(file.getBytes())).getDocumentElement();
            } catch (SAXException | IOException e) {
                throw refused(file, "it is no readable XML: " + e.getMessage());
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static ParseException refused(ResourceEntity file, String reason) {
            return new ParseException(file.getName() + ": " + reason, file.getName(), List.of(), List.of());
        }

        private static void look(Element element, Set<String> reasons) {
            String tag = element.getLocalName();
            if (ELEMENTS.containsKey(tag)) {
                reasons.add(ELEMENTS.get(tag));
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                look(tag, (Attr) attributes.item(i), reasons);
            }
            for (Node inner = element.getFirstChild(); inner != null; inner = inner.getNextSibling()) {
                if (inner instanceof Element next) {
                    look(next, reasons);
                }
            }
        }

        private static void look(String tag, Attr attribute, Set<String> reasons) {
            String name = attribute.getLocalName();
            if (CLASSES.contains(name)) {
                reasons.add(name + " is not allowed; use a delegate or a topic");
            } else if (name.equals("language") && CONDITIONS.contains(tag)) {
                reasons.add("conditions are expressions, not scripts");
            } else if (name.equals("type")
                    && PROGRAMS.contains(attribute.getValue().toLowerCase(Locale.ROOT))) {
                reasons.add("tasks that call programs are not allowed");
            }
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
