package dev.baton.intake.form.landing;

import dev.baton.shared.Remembered;
import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The files that pages are made of: {@code templates/landing/<template>/body.liquid} and {@code style.css}, and in
 * {@code templates/landing/parts} what all have in common. Read again every few seconds.
 */
@Component
class LandingTemplates {

    static final String FIRST = "classic";

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String TOP = "templates";
    private static final String FOLDER = TOP + "/landing/";
    private static final String PARTS = "parts";

    private final LiveFolder folder;
    private final Remembered<Map<String, String>> files;

    LandingTemplates(LiveFolder folder, Clock clock) {
        this.folder = folder;
        this.files = new Remembered<>(FRESH, clock, this::read);
    }

    List<String> names() {
        return files.get().keySet().stream()
                .filter(name -> name.endsWith("/body.liquid"))
                .map(name -> name.substring(0, name.indexOf('/')))
                .sorted()
                .toList();
    }

    String part(String file) {
        return file(PARTS + "/" + file);
    }

    String body(String template) {
        return file(template + "/body.liquid");
    }

    String style(String template) {
        return part("base.css") + files.get().getOrDefault(template + "/style.css", "");
    }

    private String file(String name) {
        String content = files.get().get(name);
        if (content == null) {
            throw new IllegalStateException("There is no " + FOLDER + name);
        }
        return content;
    }

    private Map<String, String> read() {
        return Stream.of(".liquid", ".css")
                .flatMap(ending -> folder.read(TOP, ending).stream())
                .filter(file -> file.name().startsWith(FOLDER))
                .collect(Collectors.toMap(
                        file -> file.name().substring(FOLDER.length()),
                        (LiveFile file) -> new String(file.content(), StandardCharsets.UTF_8)));
    }
}
