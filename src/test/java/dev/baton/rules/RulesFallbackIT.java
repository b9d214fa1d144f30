package dev.baton.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.GradeDecision;
import dev.baton.scoring.Points;
import dev.baton.shared.file.LiveFolders;
import dev.baton.testing.BatonTest;
import java.io.IOException;
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

    @Autowired
    Rules live;

    @Autowired
    RuleVersions versions;

    @TempDir
    Path folder;

    @Test
    void startWithABrokenFileFallsBackOnTheLastGoodVersion() throws IOException {
        Path file = folder.resolve("rules/grading/lead-grade.drl");
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
