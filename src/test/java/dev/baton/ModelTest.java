package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.model.Models;
import dev.baton.shared.file.LiveFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every process, form and rule file keeps to the house's rules (style, points 11 to 17), and each rule can be broken. */
class ModelTest {

    static Stream<Arguments> processes() {
        return Models.processes().stream().map(file -> Arguments.of(file.name(), file));
    }

    static Stream<Arguments> forms() {
        return Models.forms().stream().map(file -> Arguments.of(file.name(), file));
    }

    static Stream<Arguments> rules() {
        return Models.rules().entrySet().stream().map(set -> Arguments.of(set.getKey(), set.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    void processKeepsToTheRules(String name, LiveFile file) {
        assertThat(Models.faultsOfProcess(file)).as(name).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void formKeepsToTheRules(String name, LiveFile file) {
        assertThat(Models.faultsOfForm(file)).as(name).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rulesCompileAndAreNamedInSentences(String set, List<LiveFile> files) {
        assertThat(Models.faultsOfRules(set, files)).as(set).isEmpty();
    }

    @Test
    void javaWritesOnlyVariablesOfTheWhiteList() {
        assertThat(Models.variablesOffTheWhiteList()).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvFileSource(
            resources = "/model/broken-models.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            maxCharsPerColumn = 20000)
    void brokenModelsAreRefused(String file, String find, String replacement, String fault) {
        LiveFile good =
                all().filter(one -> one.name().endsWith(file)).findFirst().orElseThrow();
        String before = new String(good.content(), StandardCharsets.UTF_8);
        String after = before.replaceAll(find, replacement == null ? "" : replacement);
        assertThat(after).as("the copy is another one").isNotEqualTo(before);

        LiveFile broken = new LiveFile(good.name(), after.getBytes(StandardCharsets.UTF_8));

        assertThat(faults(broken)).anySatisfy(found -> assertThat(found).contains(fault));
    }

    private static Stream<LiveFile> all() {
        return Stream.of(
                        Models.processes().stream(),
                        Models.forms().stream(),
                        Models.rules().values().stream().flatMap(List::stream))
                .flatMap(files -> files);
    }

    private static List<String> faults(LiveFile file) {
        if (file.name().endsWith(".bpmn")) {
            return Models.faultsOfProcess(file);
        }
        return file.name().endsWith(".html")
                ? Models.faultsOfForm(file)
                : Models.faultsOfRules(file.name().split("/")[1], List.of(file));
    }
}
