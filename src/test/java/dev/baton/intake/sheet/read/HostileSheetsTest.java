package dev.baton.intake.sheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.read.HostileCorpus.Case;
import dev.baton.intake.sheet.read.ReadingProcess.Outcome;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.testing.Scale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file is read by one small virtual machine, one after the other, as an application would that goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSheetsTest {

    private static final long LONGEST_MILLISECONDS = 8_000;
    private static final int MUTATIONS = Scale.of(100, 1_000);

    @TempDir
    static Path temp;

    private List<Case> cases;
    private Map<Path, Outcome> outcomes;

    @BeforeAll
    void readAll() throws Exception {
        cases = HostileCorpus.in(temp);
        outcomes = ReadingProcess.read(cases.stream().map(Case::file).toList(), "128m", 300);
    }

    Stream<Case> cases() {
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsTheManagerWithinSeconds(Case hostile) {
        Outcome outcome = outcomes.get(hostile.file());
        assertThat(outcome).as("the process went on to this file").isNotNull();
        assertThat(outcome.code()).as(outcome.message()).isEqualTo(hostile.code());
        assertThat(outcome.message())
                .contains(hostile.message())
                .doesNotContain("Exception", "org.apache", "example.com");
        assertThat(outcome.cpuMilliseconds()).isLessThan(LONGEST_MILLISECONDS);
    }

    @Test
    void refusesTooManyRowsBeforeAnythingIsDoneWithTheFirst() {
        assertThat(outcomes.values())
                .filteredOn(outcome -> outcome.code().equals(SheetRefused.Code.TOO_MANY_ROWS.name()))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.rows()).isZero());
    }

    @Test
    void knowsMoreThanEightyWaysToFail() {
        assertThat(cases).hasSizeGreaterThan(80);
    }

    @Test
    void meetsAnyDamageWithAMessage() throws Exception {
        byte[] xlsx = Files.readAllBytes(
                SheetFixtures.xlsx(temp, book -> SheetFixtures.row(book.createSheet(), 1, "Name", "Email")));
        byte[] xls = Files.readAllBytes(
                SheetFixtures.xls(temp, book -> SheetFixtures.row(book.createSheet(), 1, "Name", "Email")));
        var random = new Random(7);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = (i % 2 == 0 ? xlsx : xls).clone();
            for (int flips = random.nextInt(20); flips >= 0; flips--) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            assertReadOrRefused(SheetFixtures.bytes(temp, damaged));
        }
    }

    @Test
    void meetsAnyDamageInsideOfAWorkbookWithAMessage() {
        var random = new Random(11);
        for (int i = 0; i < MUTATIONS; i++) {
            var parts =
                    SheetFixtures.parts(SheetFixtures.textRow(1, "Name", "Email") + SheetFixtures.textRow(2, "a", "b"));
            String part = List.copyOf(parts.keySet()).get(1 + random.nextInt(4));
            var damaged = new StringBuilder(parts.get(part));
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) (1 + random.nextInt(255)));
            }
            parts.put(part, damaged.toString());
            assertReadOrRefused(SheetFixtures.zip(temp, parts));
        }
    }

    private void assertReadOrRefused(Path file) {
        try {
            assertThat(SheetFixtures.rows(file)).isNotNull();
        } catch (SheetRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
