package dev.baton.shared.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** {@code docs/operations/alerts.yml}, read and tried by Prometheus' own tool; skipped without it, in CI an error. */
class AlertRulesTest {

    @Test
    void everyRuleFiresWhenItShouldAndOnlyThen() throws Exception {
        assertThat(promtool("check", "rules", "docs/operations/alerts.yml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "src/test/prometheus/alerts-test.yml"))
                .contains("SUCCESS");
    }

    @Test
    void everyAlertIsExplained() throws IOException {
        String manual = Files.readString(Path.of("docs/operations.md"));

        assertThat(Files.readAllLines(Path.of("docs/operations/alerts.yml")))
                .filteredOn(line -> line.contains("- alert:"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(manual)
                        .contains("**" + line.substring(line.indexOf(':') + 1).strip() + "**"));
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        Optional<Path> tool = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        if (tool.isEmpty() && System.getenv("CI") != null) {
            throw new IllegalStateException("No promtool on the PATH: install Debian's package prometheus");
        }
        Assumptions.assumeTrue(tool.isPresent(), "Alert rules not tried: no promtool on the PATH");
        ProcessBuilder builder = new ProcessBuilder(tool.get().toString());
        builder.command().addAll(Arrays.asList(arguments));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
