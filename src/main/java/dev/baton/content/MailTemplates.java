package dev.baton.content;

import dev.baton.shared.file.Liquid;
import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
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

    /** Where in a mail the link stands by which its reader unsubscribes. */
    public static final String WAY_OUT = "unsubscribe_link";

    private static final String FOOTER = "templates/email-footer/";
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

    /** A mail with a way out: where the template has no place for the link, the footer of all mails has. */
    public RenderedMail renderWithWayOut(String name, Map<String, String> values) {
        Map<String, String> parts = parts(name);
        RenderedMail mail = render(name, values);
        if (!parts.get("text").contains(WAY_OUT)) {
            mail = mail.withText(liquid.fill(FOOTER, footer("text"), values));
        }
        if (!parts.get("html").contains(WAY_OUT)) {
            mail = mail.withHtml(liquid.fill(FOOTER, footer("html"), Liquid.forHtml(values)));
        }
        return mail;
    }

    private String footer(String part) {
        return folder.find(FOOTER + part + ".liquid")
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new TemplateMissing("Every e-mail to a lead needs " + FOOTER + part
                        + ".liquid with {{ " + WAY_OUT + " }}, for a way to unsubscribe"));
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
