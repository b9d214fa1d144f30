package dev.baton.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.baton.intake.sheet.aside.AsideRows;
import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.columns.RowParser;
import dev.baton.intake.sheet.columns.SheetCampaigns;
import dev.baton.intake.sheet.read.Encodings;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.shared.value.DateOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sheet that there is in the repository is read, in seconds, however it is chosen to be read. */
class SheetCorpusTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<Path> FOLDERS = Stream.of("src/main/resources", "src/test/resources", "rules", "samples")
            .map(Path::of)
            .toList();

    @TempDir
    Path temp;

    static Stream<Path> sheets() {
        return FOLDERS.stream().flatMap(SheetCorpusTest::sheets);
    }

    private static Stream<Path> sheets(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|xlsx?|xlsm)")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isReadInSeconds(Path file) {
        assertTimeout(LONGEST, () -> assertThat(read(file, SheetChoices.NONE)).isNotEmpty());
    }

    /** A choice may make no sense for a file, and is then refused with words. */
    @ParameterizedTest
    @MethodSource("sheets")
    void isReadOrRefusedWithWordsHoweverItIsChosen(Path file) throws IOException {
        List<SheetChoices> choices = new ArrayList<>(List.of(new SheetChoices(null, null, DateOrder.DAY_FIRST, false)));
        SheetFile.sheets(file, temp).forEach(sheet -> choices.add(new SheetChoices(sheet, null, null, true)));
        if (file.toString().endsWith(".csv")) {
            Encodings.USUAL.forEach(encoding -> choices.add(new SheetChoices(null, encoding, null, true)));
        }
        for (SheetChoices chosen : choices) {
            assertTimeout(LONGEST, () -> {
                try {
                    read(file, chosen);
                } catch (SheetRefused refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
            });
        }
    }

    private List<ParsedRow> read(Path file, SheetChoices choices) {
        List<ParsedRow> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, file.getFileName().toString(), temp, choices)) {
            ColumnMapping mapping = ColumnMapping.recognise(sheet.columns(), Map.of(), true);
            RowParser parser = new RowParser(mapping, sheet.columns(), SheetCampaigns.american());
            sheet.rows((number, row) -> {
                rows.add(parser.parse(number, row));
                return cells.add(row);
            });
            new AsideRows(sheet.columns(), mapping).mark(rows, cells);
        }
        return rows;
    }
}
