package dev.baton.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.aside.AsideRows;
import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.columns.RowParser;
import dev.baton.intake.sheet.columns.SheetCampaigns;
import dev.baton.intake.sheet.read.SheetFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lists people really have, by the public documents of their programs: each column to its field, and the leads that
 * come of it. {@code exports.txt} tells for each file its columns, one a line, and its rows as they are read.
 */
class ExportsFromOutsideTest {

    /** @param lines a column and its field, {@code -} for none; then the rows */
    record Export(String file, List<String> lines) {

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Export> exports() throws IOException {
        try (InputStream in = ExportsFromOutsideTest.class.getResourceAsStream("/intake/outside/exports.txt")) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^## "))
                    .skip(1)
                    .map(part -> part.lines().toList())
                    .map(lines -> new Export(
                            lines.get(0),
                            lines.stream()
                                    .skip(1)
                                    .filter(line -> !line.isBlank())
                                    .toList()));
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isMappedAtOnceAndReadAsItIsMeant(Export export) throws URISyntaxException {
        assertThat(read(export.file())).containsExactlyElementsOf(export.lines());
    }

    private static List<String> read(String file) throws URISyntaxException {
        Path path = Path.of(ExportsFromOutsideTest.class
                .getResource("/intake/outside/" + file)
                .toURI());
        List<ParsedRow> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(path, file)) {
            ColumnMapping mapping = ColumnMapping.recognise(sheet.columns(), Map.of());
            mapping.toMap().forEach((column, field) -> found.add(column + " = " + (field == null ? "-" : field)));
            RowParser parser = new RowParser(mapping, sheet.columns(), SheetCampaigns.american());
            sheet.rows((number, row) -> {
                rows.add(parser.parse(number, row));
                return cells.add(row);
            });
            new AsideRows(sheet.columns(), mapping).mark(rows, cells);
        }
        rows.forEach(row -> found.add(row.rowNumber() + " " + row.status() + ": " + told(row)));
        return found;
    }

    private static String told(ParsedRow row) {
        if (!row.status().equals("valid")) {
            return row.problems().get(0).message();
        }
        Map<String, String> values = new TreeMap<>(row.customFields());
        row.fields().forEach((field, value) -> values.put(field.jsonName(), value));
        String problems = row.problems().stream()
                .map(problem -> " ! " + problem.column() + " " + problem.message())
                .collect(Collectors.joining());
        return values + problems;
    }
}
