package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * SQL is an arrow too: a table is named in the module whose migration makes it. Other modules read it through a view
 * that its module publishes, and only if they may use that module.
 */
class TableOwnersTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path HOUSE = Path.of("src/main/java/dev/baton");

    /** Lists what stopped in the engine: nothing else may read the engine's own tables. */
    private static final String READS_THE_ENGINE = "failure";

    private static final Pattern MODULE = Pattern.compile("V\\d+__(\\w+)\\.sql");
    private static final Pattern MADE = Pattern.compile("(?im)^\\s*create\\s+(?:unlogged\\s+)?(table|view)\\s+(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|//.*");
    private static final Pattern TEXT = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|using|table|truncate|only|references)\\s+([a-z_]+)\\b");

    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, String> views = new HashMap<>();

    @Test
    void tableIsNamedByItsOwnModuleAlone() {
        readOwners();
        assertThat(tables)
                .as("the migrations are read")
                .containsEntry("lead", "lead")
                .containsKey("act_ru_task");

        Set<String> breaches = new TreeSet<>();
        sources().forEach(source -> breaches.addAll(breaches(source)));

        assertThat(breaches).isEmpty();
    }

    private List<String> breaches(Path source) {
        String module = HOUSE.relativize(source).getName(0).toString();
        return TEXT.matcher(COMMENT.matcher(read(source)).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), NAMED::matcher))
                .results()
                .map(named -> named.group(1).toLowerCase())
                .filter(name -> !mayName(module, name))
                .map(name -> source + " names " + name)
                .distinct()
                .toList();
    }

    private boolean mayName(String module, String name) {
        String owner = tables.get(name);
        if (owner != null) {
            return owner.equals(module) || owner.equals("engine") && module.equals(READS_THE_ENGINE);
        }
        String publisher = views.get(name);
        return publisher == null || publisher.equals(module) || mayUse(module, publisher);
    }

    private static boolean mayUse(String module, String other) {
        try {
            ApplicationModule face =
                    Class.forName("dev.baton." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return Arrays.stream(face.allowedDependencies())
                    .anyMatch(allowed -> allowed.equals(other) || allowed.startsWith(other + " ::"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Module " + module + " says nowhere what it may use", e);
        }
    }

    private void readOwners() {
        files(MIGRATIONS).forEach(file -> {
            var name = MODULE.matcher(file.getFileName().toString());
            assertThat(name.matches()).as("%s is named after its module", file).isTrue();
            MADE.matcher(read(file)).results().forEach(made -> {
                Map<String, String> owners = made.group(1).equalsIgnoreCase("view") ? views : tables;
                owners.put(made.group(2).toLowerCase(), name.group(1));
            });
        });
    }

    private static List<Path> sources() {
        return files(HOUSE).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> HOUSE.relativize(file).getNameCount() > 1)
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
