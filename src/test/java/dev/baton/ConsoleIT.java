package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Node checks, beside what Java tests: the console's types, style and tests, and how the diagrams are drawn. */
class ConsoleIT {

    private static final File FRONTEND = new File("src/main/frontend");

    @Test
    void consoleIsCleanAndItsTestsPass() throws Exception {
        passes("build.mjs", "--check");
    }

    @Test
    void diagramsFollowTheRules() throws Exception {
        passes("lint-bpmn.mjs");
    }

    private static void passes(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Process node = new ProcessBuilder(command)
                .directory(FRONTEND)
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
    }
}
