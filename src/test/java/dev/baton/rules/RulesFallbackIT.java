package dev.baton.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.GradeDecision;
import dev.baton.scoring.Points;
import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolders;
import dev.baton.testing.BatonTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A start with a broken file goes on with the version that was live last, kept in the database. */
@BatonTest
class RulesFallbackIT {

    private static final String SET = "grading";
    private static final String SET_FOLDER = "rules/grading";

    @Autowired
    Rules live;

    @Autowired
    RuleVersions versions;

    @TempDir
    Path folder;

    /** As a build that looked less closely has left it. */
    @Test
    void startGoesPastAVersionThatIsRefusedToday() throws IOException {
        String drl = "package rules.grading; rule \"Ends Baton now\" when String() then System.exit(1); end";
        LiveFile file = new LiveFile("rules/grading/lead-grade.drl", drl.getBytes(StandardCharsets.UTF_8));
        versions.activated(SET, RuleVersion.of(List.of(file)), List.of(file));
        Files.createDirectories(folder.resolve(SET_FOLDER));
        Files.write(folder.resolve(file.name()), file.content());

        Rules started = new Rules(LiveFolders.at(folder), versions);
        started.compileAtStart();

        assertThat(started.version(SET)).isEqualTo(live.version(SET));
        assertThat(started.status())
                .singleElement()
                .satisfies(
                        status -> assertThat(status.refused())
                                .singleElement()
                                .asString()
                                .contains(
                                        "lead-grade.drl, line 1: in the rule \"Ends Baton now\": java.lang.System.exit is not allowed"));
    }

    @Test
    void startWithABrokenFileFallsBackOnTheLastGoodVersion() throws IOException {
        Path file = folder.resolve(SET_FOLDER + "/lead-grade.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "rule \"Broken as it is\" when Nothing() then end");

        Rules started = new Rules(LiveFolders.at(folder), versions);
        started.compileAtStart();

        assertThat(started.version(SET)).isEqualTo(live.version(SET));
        assertThat(started.run(SET, List.of(new Points(80)), GradeDecision.class))
                .containsExactly(new GradeDecision("A"));
        assertThat(started.status()).singleElement().satisfies(status -> assertThat(status.refused())
                .isNotEmpty());
    }
}
