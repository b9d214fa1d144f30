package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

/** Modules use only what they may, and the picture of the house in {@code docs} is the house as it stands. */
class ModularityTest {

    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
    private static final String BEGIN = "```mermaid\n";
    private static final String END = "```\n";

    /** Of two that are related in several ways another one is named each time. */
    private static final Pattern KIND_OF_ARROW = Pattern.compile("\"(depends on|listens to)\"");

    private static final String COMPONENT = "Component(";
    private static final String ARROW = "Rel(";

    /** Every module uses it: an arrow to it says nothing. */
    private static final String USED_BY_ALL = "shared";

    private final ApplicationModules house = ApplicationModules.of(BatonApplication.class);

    @Test
    void modulesUseOnlyWhatTheyMay() {
        house.verify();
    }

    @Test
    void pictureShowsTheModulesAndWhatTheyUse() throws IOException {
        String page = Files.readString(ARCHITECTURE);

        String shown = page.substring(page.indexOf(BEGIN) + BEGIN.length());
        assertThat(shown.substring(0, shown.indexOf(END)))
                .as("docs/architecture.md: put the expected picture in place of the old one")
                .isEqualTo(picture());
    }

    @Test
    void everyModuleHasItsParagraph() throws IOException {
        String page = Files.readString(ARCHITECTURE);

        assertThat(house.stream().map(ModularityTest::name))
                .allSatisfy(module -> assertThat(page).contains("\n**`" + module + "`**"));
    }

    /** For whoever opens it in a program for such diagrams: all arrows, in {@code docs/modules}. */
    @Test
    void wholeDiagramIsWritten() throws IOException {
        new Documenter(house, Options.defaults().withOutputFolder("target/modules")).writeModulesAsPlantUml();

        List<String> diagram = Files.readAllLines(Path.of("target/modules/components.puml")).stream()
                .map(line -> KIND_OF_ARROW.matcher(line).replaceFirst("\"uses\""))
                .distinct()
                .toList();
        assertThat(diagram).anyMatch(line -> line.contains("Assignment"));
        Files.write(Path.of("docs/modules/components.puml"), inOrder(diagram));
    }

    /** It is written in another order each time: modules and arrows by name. */
    private static List<String> inOrder(List<String> lines) {
        Map<String, List<String>> kinds = lines.stream()
                .collect(Collectors.groupingBy(ModularityTest::kind, LinkedHashMap::new, Collectors.toList()));
        kinds.getOrDefault(COMPONENT, List.of()).sort(null);
        kinds.getOrDefault(ARROW, List.of()).sort(null);
        var components = kinds.getOrDefault(COMPONENT, List.of()).iterator();
        var arrows = kinds.getOrDefault(ARROW, List.of()).iterator();
        return lines.stream()
                .map(line -> switch (kind(line)) {
                    case COMPONENT -> components.next();
                    case ARROW -> arrows.next();
                    default -> line;
                })
                .toList();
    }

    private static String kind(String line) {
        String text = line.strip();
        return text.startsWith(COMPONENT) ? COMPONENT : text.startsWith(ARROW) ? ARROW : "";
    }

    private String picture() {
        Map<String, Set<String>> uses = new TreeMap<>();
        house.stream().forEach(module -> uses.put(name(module), used(module)));
        return "flowchart BT\n"
                + uses.entrySet().stream()
                        .filter(module -> !module.getKey().equals(USED_BY_ALL))
                        .map(module -> line(module.getKey(), direct(module.getValue(), uses)))
                        .collect(Collectors.joining());
    }

    private static String line(String module, Set<String> used) {
        return "    " + module + (used.isEmpty() ? "" : " --> " + String.join(" & ", used)) + "\n";
    }

    /** Without what a used module uses itself: the picture would be nothing but arrows. */
    private static Set<String> direct(Set<String> used, Map<String, Set<String>> uses) {
        Set<String> direct = new TreeSet<>(used);
        used.forEach(other -> direct.removeAll(uses.get(other)));
        return direct;
    }

    private Set<String> used(ApplicationModule module) {
        return module.getDependencies(house, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .map(ModularityTest::name)
                .filter(name -> !name.equals(USED_BY_ALL))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
