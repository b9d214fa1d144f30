package dev.baton.content;

import dev.baton.shared.file.Liquid;
import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Plain texts. Those a person uses by hand are {@code templates/at-hand/<channel>/<name>.liquid}, the first line the
 * title.
 */
@Component
public class TextTemplates {

    private static final String FOLDER = "templates/at-hand/";

    private final LiveFolder folder;
    private final Liquid liquid;

    TextTemplates(LiveFolder folder, Liquid liquid) {
        this.folder = folder;
        this.liquid = liquid;
    }

    /** @param channel {@code sms}, {@code email}, {@code follow-up} or {@code call-script} */
    public record Text(String name, String channel, String title, String text) {}

    public List<Text> all(Map<String, String> values) {
        return folder.read("templates", ".liquid").stream()
                .filter(file -> file.name().startsWith(FOLDER))
                .map(file -> text(file, values))
                .toList();
    }

    /**
     * One text that a program sends.
     *
     * @param name its file below {@code templates/}, without {@code .liquid}
     * @throws IllegalStateException when it is missing or cannot be rendered, saying which
     */
    public String fill(String name, Map<String, String> values) {
        String file = "templates/" + name + ".liquid";
        return folder.find(file)
                .map(found -> liquid.fill(file, new String(found.content(), StandardCharsets.UTF_8), values))
                .orElseThrow(() -> new IllegalStateException("The template " + file + " is missing"));
    }

    private Text text(LiveFile file, Map<String, String> values) {
        String filled = liquid.fill(file.name(), new String(file.content(), StandardCharsets.UTF_8), values);
        List<String> lines = filled.lines().toList();
        return new Text(
                file.baseName(),
                file.name().substring(FOLDER.length(), file.name().lastIndexOf('/')),
                lines.isEmpty() ? file.baseName() : lines.get(0),
                String.join("\n", lines.stream().skip(1).toList()).strip());
    }
}
