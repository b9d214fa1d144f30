package dev.baton.content;

import dev.baton.shared.Liquid;
import dev.baton.shared.LiveFile;
import dev.baton.shared.LiveFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * E-mail templates: {@code templates/email/<name>/subject.liquid}, {@code text.liquid}, {@code html.liquid}. Values are
 * escaped in HTML.
 */
@Component
public class MailTemplates {

    private static final List<String> PARTS = List.of("subject", "text", "html");
    private static final Pattern FIXED_LINK = Pattern.compile("href=\"(https?://[^\"{}\\s]+)\"");

    private final LiveFolder folder;
    private final Liquid liquid;

    MailTemplates(LiveFolder folder, Liquid liquid) {
        this.folder = folder;
        this.liquid = liquid;
    }

    /** @throws IllegalStateException when the template is missing or cannot be rendered, saying which */
    public RenderedMail render(String name, Map<String, String> values) {
        Map<String, String> parts = parts(name);
        return new RenderedMail(
                oneLine(liquid.fill(name, parts.get("subject"), values)),
                liquid.fill(name, parts.get("text"), values),
                liquid.fill(name, parts.get("html"), Liquid.forHtml(values)));
    }

    /** The links of its HTML that are the same in every mail, as they stand there. */
    public List<String> fixedLinks(String name) {
        return FIXED_LINK
                .matcher(parts(name).get("html"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private Map<String, String> parts(String name) {
        String prefix = "templates/email/" + name + "/";
        Map<String, String> parts = PARTS.stream()
                .flatMap(part -> folder.find(prefix + part + ".liquid").stream())
                .collect(Collectors.toMap(
                        LiveFile::baseName, file -> new String(file.content(), StandardCharsets.UTF_8)));
        if (parts.size() != PARTS.size()) {
            throw new TemplateMissing(
                    "The e-mail template " + name + " needs subject.liquid, text.liquid and html.liquid in " + prefix);
        }
        return parts;
    }

    /** A line break in a subject would let a value add headers of its own. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\r\\n\\p{Cntrl}]+", " ").strip();
    }
}
