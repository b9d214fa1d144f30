package dev.baton.intake.sheet.read;

import dev.baton.intake.sheet.columns.Headers;
import dev.baton.intake.sheet.read.raw.OoxmlText;
import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.shared.value.FreeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The row that names the columns, found among the first rows of a sheet. */
record HeaderRow(int number, List<String> columns, List<String> warnings) {

    static final int LOOKED_AT = 20;

    private static final int LONGEST_LABEL = 255;
    private static final Pattern DATA = Pattern.compile(".*@.*|[-+$€£(]*\\d[\\d\\s.,/()$€£%:-]*|#[A-Z/0]+[!?]?");

    private static final Pattern CONTACT = Pattern.compile(".*@.*\\..*|(?:\\D*\\d){7}.*");

    static HeaderRow find(List<RawRow> rows) {
        RawRow header = mostRecognised(rows);
        if (header == null) {
            header = firstOfLabels(rows);
        }
        if (header == null) {
            throw new SheetRefused(
                    SheetRefused.Code.NO_HEADER,
                    "No row with column names was found. Put names such as \"Name\", \"Phone\" and \"E-mail\" "
                            + "into the first row and upload the file again.");
        }
        int at = rows.indexOf(header);
        RawRow above = at > 0 && rows.get(at - 1).number() == header.number() - 1 ? rows.get(at - 1) : null;
        return named(header, above, rows.subList(at + 1, rows.size()));
    }

    static RawRow mostRecognised(List<RawRow> rows) {
        RawRow best = null;
        long most = rows.stream().mapToLong(RawRow::filled).max().orElse(0) < 2 ? 0 : 1;
        for (RawRow row : rows) {
            long recognised = row.cells().stream()
                    .filter(cell -> Headers.field(cell).isPresent())
                    .count();
            if (recognised > most && row.cells().stream().noneMatch(HeaderRow::isNoName)) {
                best = row;
                most = recognised;
            }
        }
        return best;
    }

    private static boolean isNoName(String cell) {
        return cell.length() > LONGEST_LABEL || CONTACT.matcher(cell).matches();
    }

    private static RawRow firstOfLabels(List<RawRow> rows) {
        long widest = rows.stream().mapToLong(RawRow::filled).max().orElse(0);
        return rows.stream()
                .filter(row -> row.filled() * 5 >= widest * 3 && labels(row))
                .findFirst()
                .orElse(null);
    }

    private static boolean labels(RawRow row) {
        return row.cells().stream()
                .map(String::strip)
                .allMatch(cell ->
                        cell.length() <= LONGEST_LABEL && !DATA.matcher(cell).matches());
    }

    private static HeaderRow named(RawRow header, RawRow above, List<RawRow> below) {
        int width = header.cells().size();
        for (RawRow row : below) {
            width = Math.max(width, row.cells().size());
        }
        List<String> columns = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < width; column++) {
            String name = name(header, above, column);
            if (name.isEmpty()) {
                name = "Column " + OoxmlText.letters(column);
                warnings.add(name + " has no name in the header row.");
            }
            String free = free(name, taken);
            if (!free.equals(name)) {
                warnings.add(
                        "More than one column is named \"" + name + "\"; the next one is called \"" + free + "\".");
            }
            columns.add(free);
        }
        return new HeaderRow(header.number(), List.copyOf(columns), List.copyOf(warnings));
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int count = 2; !taken.add(free.toLowerCase(Locale.ROOT)); count++) {
            free = name + " (" + count + ")";
        }
        return free;
    }

    /** A cell merged with the row above keeps its name there. */
    private static String name(RawRow header, RawRow above, int column) {
        String name = FreeText.line(header.cell(column), LONGEST_LABEL);
        if (!name.isEmpty() || above == null) {
            return name;
        }
        String merged = FreeText.line(above.cell(column), LONGEST_LABEL);
        return Headers.field(merged).isPresent() ? merged : "";
    }
}
