package dev.baton.content;

import dev.baton.shared.LiveFile;
import dev.baton.shared.LiveFolder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liqp.Template;
import liqp.TemplateParser;
import liqp.parser.Flavor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * E-mail templates: {@code templates/email/<name>/subject.liquid}, {@code text.liquid}, {@code html.liquid}. Values are
 * escaped in HTML; a template can read no file, and is stopped when it runs too long or grows too large.
 */
@Component
public class MailTemplates {

    private static final String TOP = "templates";
    private static final String ENDING = ".liquid";
    private static final int MILLIS = 500;
    private static final int CHARACTERS = 200_000;
    private static final int ITERATIONS = 10_000;

    private final LiveFolder folder;
    private final TemplateParser parser = new TemplateParser.Builder()
            .withFlavor(Flavor.LIQUID)
            .withNameResolver(name -> {
                throw new IllegalArgumentException("A template cannot include files");
            })
            .withMaxIterations(ITERATIONS)
            .withMaxSizeRenderedString(CHARACTERS)
            .withMaxRenderTimeMillis(MILLIS)
            .build();

    MailTemplates(LiveFolder folder) {
        this.folder = folder;
    }

    /** @throws IllegalStateException when the template is missing or cannot be rendered, saying which */
    public RenderedMail render(String name, Map<String, String> values) {
        Map<String, String> parts = parts(name);
        Map<String, Object> plain = new HashMap<>();
        Map<String, Object> escaped = new HashMap<>();
        values.forEach((token, value) -> {
            plain.put(token, value == null ? "" : value);
            escaped.put(token, value == null ? "" : HtmlUtils.htmlEscape(value));
        });
        return new RenderedMail(
                oneLine(fill(name, parts.get("subject"), plain)),
                fill(name, parts.get("text"), plain),
                fill(name, parts.get("html"), escaped));
    }

    private Map<String, String> parts(String name) {
        String prefix = TOP + "/email/" + name + "/";
        List<LiveFile> files = folder.read(TOP, ENDING);
        Map<String, String> parts = files.stream()
                .filter(file -> file.name().startsWith(prefix))
                .collect(Collectors.toMap(
                        LiveFile::baseName, file -> new String(file.content(), StandardCharsets.UTF_8)));
        if (parts.size() != 3) {
            throw new IllegalStateException(
                    "The e-mail template " + name + " needs subject.liquid, text.liquid and html.liquid in " + prefix);
        }
        return parts;
    }

    private String fill(String name, String source, Map<String, Object> values) {
        try {
            Template template = parser.parse(source);
            return template.render(values);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The e-mail template " + name + " cannot be rendered: " + e.getMessage());
        }
    }

    /** A line break in a subject would let a value add headers of its own. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\r\\n\\p{Cntrl}]+", " ").strip();
    }
}
