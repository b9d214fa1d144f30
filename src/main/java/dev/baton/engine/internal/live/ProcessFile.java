package dev.baton.engine.internal.live;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** The elements of a process file, as its checks look at them: before the engine makes anything of them. */
record ProcessFile(List<Part> parts) {

    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

    private static final Set<String> OF_XML =
            Set.of(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
    /** The engine reads the lists of a step by itself again and again, until its stack is full. */
    private static final String MOST_NESTED = "100";

    static boolean is(ResourceEntity file) {
        return Stream.of(BpmnDeployer.BPMN_RESOURCE_SUFFIXES).anyMatch(file.getName()::endsWith);
    }

    /** @throws SAXException when it is no XML, or brings entities */
    static ProcessFile read(byte[] content) throws SAXException {
        Element root = root(content);
        NodeList found = root.getElementsByTagNameNS("*", "*");
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(root));
        for (int i = 0; i < found.getLength(); i++) {
            parts.add(new Part((Element) found.item(i)));
        }
        return new ProcessFile(parts);
    }

    private static Element root(byte[] content) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", MOST_NESTED);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with what the checks ask of it. */
    record Part(Element element) {

        String tag() {
            return element.getLocalName();
        }

        /** What a person calls the step that this stands in: the name in quotes, else the id. */
        String label() {
            for (Node at = element; at instanceof Element near; at = at.getParentNode()) {
                if (BpmnModelConstants.BPMN20_NS.equals(near.getNamespaceURI()) && near.hasAttribute("id")) {
                    return near.getAttribute("name").isBlank()
                            ? near.getAttribute("id")
                            : "\"" + near.getAttribute("name") + "\"";
                }
            }
            return "the file";
        }

        /** By its name, whatever namespace it stands in: the engine reads several. */
        List<String> values(String name) {
            return attributes().stream()
                    .filter(each -> name.equals(each.getLocalName()))
                    .map(Attr::getValue)
                    .toList();
        }

        /** Without those that say what a prefix stands for, or where a schema is. */
        List<Attr> attributes() {
            NamedNodeMap all = element.getAttributes();
            List<Attr> attributes = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                Attr attribute = (Attr) all.item(i);
                if (!OF_XML.contains(String.valueOf(attribute.getNamespaceURI()))) {
                    attributes.add(attribute);
                }
            }
            return attributes;
        }

        /** What stands between its tags, put together as the engine does it. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (Node inner = element.getFirstChild(); inner != null; inner = inner.getNextSibling()) {
                if (inner instanceof Text part) {
                    text.append(part.getData());
                }
            }
            return text.toString();
        }

        boolean isDrawn() {
            return DIAGRAM.equals(element.getNamespaceURI());
        }
    }
}
