package dev.baton.shared.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analysts' files come from the folder; what is not there comes with the program, each file once. */
class LiveFolderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsMissingComesWithTheProgramAndEachFileOnce() {
        LiveFolder live = LiveFolders.at(folder);

        assertThat(names(live.read("rules", ".drl.xlsx")))
                .doesNotHaveDuplicates()
                .contains("rules/grading/lead-grade.drl.xlsx", "rules/scoring/lead-score.drl.xlsx");
        assertThat(names(live.read("processes", ".bpmn")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(3);
        assertThat(live.place("rules")).isEqualTo("the jar");
    }

    @Test
    void aFolderThatIsThereCountsAloneWithoutTheFilesThatEditorsLeave() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules/grading"));
        Files.writeString(rules.resolve("mine.drl"), "x");
        Files.writeString(rules.resolve(".mine.drl"), "x");
        Files.writeString(rules.resolve("~$mine.drl"), "x");

        assertThat(names(LiveFolders.at(folder).read("rules", ".drl"))).containsExactly("rules/grading/mine.drl");
    }

    @Test
    void oneFileIsFoundWhereItsFolderIs() throws IOException {
        LiveFolder live = LiveFolders.at(folder);
        assertThat(live.find("templates/email/welcome/text.liquid")).isPresent();
        assertThat(live.find("templates/email/none/text.liquid")).isEmpty();
        assertThat(live.find("templates/../templates/email/welcome/text.liquid"))
                .isEmpty();

        Path mail = Files.createDirectories(folder.resolve("templates/email/mine"));
        Files.writeString(mail.resolve("text.liquid"), "Hello");

        assertThat(live.find("templates/email/mine/text.liquid").orElseThrow().content())
                .asString()
                .isEqualTo("Hello");
        assertThat(live.find("templates/email/welcome/text.liquid")).isEmpty();
    }

    private static List<String> names(List<LiveFile> files) {
        return files.stream().map(LiveFile::name).toList();
    }
}
