package dev.baton.intake.sheet.read;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.RowParser;
import dev.baton.intake.sheet.columns.SheetCampaigns;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads files in a virtual machine of its own, with as little memory as a test allows. */
final class ReadingProcess {

    /** What became of one file; the time is the processor's, since a test machine has other things to do. */
    record Outcome(String code, String message, int rows, long cpuMilliseconds) {}

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final String HEADLESS = "-Djava.awt.headless=true";

    private ReadingProcess() {}

    /** Reads each file and every row of it, one after the other, within the limits. */
    static Map<Path, Outcome> read(List<Path> files, String heap, int seconds)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(files.get(0).getParent(), "reading");
        Path list = Files.write(
                work.resolve("files"), files.stream().map(Path::toString).toList());
        Path results = work.resolve("results");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx" + heap,
                        "-XX:ActiveProcessorCount=1",
                        HEADLESS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingProcess.class.getName(),
                        list.toString(),
                        results.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output").toFile())
                .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return outcomes(results);
    }

    private static Map<Path, Outcome> outcomes(Path results) throws IOException {
        Map<Path, Outcome> outcomes = new HashMap<>();
        for (String line : Files.readAllLines(results)) {
            String[] parts = line.split("\t", 5);
            outcomes.put(
                    Path.of(parts[0]),
                    new Outcome(parts[1], parts[4], Integer.parseInt(parts[2]), Long.parseLong(parts[3])));
        }
        return outcomes;
    }

    public static void main(String[] arguments) throws IOException {
        Path results = Files.createFile(Path.of(arguments[1]));
        Path temp = Files.createDirectory(results.resolveSibling("temp"));
        for (String file : Files.readAllLines(Path.of(arguments[0]))) {
            long start = CLOCK.getCurrentThreadCpuTime();
            Outcome outcome = outcome(Path.of(file), temp);
            long milliseconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1_000_000;
            String line = String.join(
                    "\t",
                    file,
                    outcome.code(),
                    outcome.rows() + "",
                    milliseconds + "",
                    outcome.message().replaceAll("\\s", " "));
            Files.writeString(results, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            try (var left = Files.walk(temp)) {
                if (left.anyMatch(Files::isRegularFile)) {
                    throw new IllegalStateException("A temporary file was left behind by " + file);
                }
            }
        }
    }

    private static Outcome outcome(Path file, Path temp) {
        int[] rows = new int[1];
        try (SheetFile sheet = SheetFile.open(file, file.getFileName().toString(), temp)) {
            var mapping = ColumnMapping.recognise(sheet.columns(), Map.of(), true);
            var parser = new RowParser(mapping, sheet.columns(), SheetCampaigns.american());
            sheet.rows((number, cells) -> {
                parser.parse(number, cells);
                rows[0]++;
                return true;
            });
            return new Outcome("READ", String.join(" ", sheet.warnings()), rows[0], 0);
        } catch (SheetRefused refused) {
            return new Outcome(refused.code().name(), refused.getMessage(), rows[0], 0);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failed) {
            return new Outcome("FAILED", failed.toString(), rows[0], 0);
        }
    }
}
