package dev.baton.engine.internal.live;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * A form of Tasklist as HTML without code. It is put into a page that other people are signed in to, so that only
 * elements and attributes are taken that are named here; a form that needs a script names one that Baton ships.
 */
public final class FormFile {

    static final String ENDING = ".html";
    private static final int MOST_REASONS = 20;
    private static final int LONGEST = 200_000;
    private static final String BEFORE = "<!doctype html><html><head></head><body>";
    private static final String AFTER = "</body></html>";
    private static final Set<String> ELEMENTS =
            Set.of(("form div span p h1 h2 h3 h4 h5 h6 small strong em b i u br hr ul"
                            + " ol li dl dt dd table thead tbody tfoot tr td th caption fieldset legend label input select option"
                            + " optgroup textarea button a section pre code abbr blockquote")
                    .split(" "));

    private FormFile() {}

    /** @return why it is not taken; empty when it is */
    public static Set<String> reasons(byte[] content) {
        if (content.length > LONGEST) {
            return Set.of("the form is longer than Baton takes");
        }
        String html;
        try {
            html = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return Set.of("the form is no text in UTF-8");
        }
        // As a whole page, for what stands in a part of one can change the page around it.
        Parser parser = Parser.htmlParser().setTrackErrors(1);
        Document page = parser.parseInput(BEFORE + html + AFTER, "");
        List<String> reasons = new ArrayList<>();
        checkAttributes(page.selectFirst("html"), reasons);
        checkAttributes(page.body(), reasons);
        page.head().childNodes().forEach(node -> check(node, reasons));
        page.body().childNodes().forEach(node -> NodeTraversor.traverse((inner, depth) -> check(inner, reasons), node));
        if (reasons.isEmpty() && !parser.getErrors().isEmpty()) {
            reasons.add("the form is no clean HTML, at character "
                    + (parser.getErrors().get(0).getPosition() - BEFORE.length()));
        }
        return new LinkedHashSet<>(reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
    }

    private static void check(Node node, List<String> reasons) {
        if (node instanceof Element element) {
            check(element, reasons);
        } else if (node instanceof TextNode text) {
            PageExpressions.refusalInText(text.getWholeText())
                    .ifPresent(reason -> reasons.add(label(node.parent()) + ": " + reason));
        } else if (node instanceof Comment comment) {
            if (comment.getData().matches("(?s).*(directive|[<>]|--).*")) {
                reasons.add("a comment holds what Tasklist could take for code");
            }
        } else if (!(node instanceof DataNode)) { // of scripts and styles, which are refused themselves
            reasons.add(label(node.parent()) + ": it holds " + node.nodeName().replace("#", ""));
        }
    }

    private static void check(Element element, List<String> reasons) {
        if (!ELEMENTS.contains(element.tagName())) {
            reasons.add(label(element) + " is not allowed in a form");
            return;
        }
        checkAttributes(element, reasons);
    }

    private static void checkAttributes(Element element, List<String> reasons) {
        for (Attribute attribute : element.attributes()) {
            FormAttributes.refusal(element.tagName(), attribute.getKey(), attribute.getValue())
                    .ifPresent(reason -> reasons.add(label(element) + ", " + attribute.getKey() + ": " + reason));
        }
    }

    private static String label(Node node) {
        if (!(node instanceof Element element)) {
            return "the form";
        }
        String id = element.id().matches("[\\w-]{1,40}") ? " id=" + element.id() : "";
        return "<" + element.tagName() + id + ">";
    }
}
