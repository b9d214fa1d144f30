package dev.baton.intake.sheet.read;

import dev.baton.intake.sheet.read.excel.XlsSource;
import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.RowSource;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.shared.value.DateOrder;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** An uploaded list of any format: its columns, and its rows as often as they are wanted, never all in memory. */
public final class SheetFile implements AutoCloseable {

    public static final long LARGEST = 200L << 20;
    public static final int MOST_ROWS = 1_000_000;

    private final RowSource source;
    private final SheetChoices choices;
    private final int sheet;
    private final HeaderRow header;
    private final List<String> warnings = new ArrayList<>();
    /** Of the last pass. */
    private int hiddenRows;

    private SheetFile(RowSource source, SheetChoices choices) throws IOException {
        this.source = source;
        this.choices = choices;
        ProposedSheet choice = choices.sheet() == null
                ? ProposedSheet.proposed(source).orElseThrow(() -> empty("The file holds no rows."))
                : ProposedSheet.of(source, named(source.sheets(), choices.sheet()));
        sheet = choice.sheet();
        List<RawRow> top = choice.top();
        if (top.isEmpty()) {
            throw empty("The sheet holds no rows.");
        }
        header = HeaderRow.find(top);
        if (header.number() == top.get(top.size() - 1).number() && top.size() < HeaderRow.LOOKED_AT) {
            throw empty("The sheet has column names, but no rows below them.");
        }
        warnings.addAll(header.warnings());
        nameOtherSheets();
        if (source.mayHoldMoreThan(sheet, MOST_ROWS)) {
            rows((number, cells) -> true);
        }
    }

    /** Opens a file whatever its name says it is. */
    public static SheetFile open(Path file, String originalName) {
        return open(file, originalName, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** As above, with the directory for temporary files, which are gone when the sheet is closed. */
    public static SheetFile open(Path file, String originalName, Path tempDirectory) {
        return open(file, originalName, tempDirectory, SheetChoices.NONE);
    }

    /** As above, read as somebody wants it. */
    public static SheetFile open(Path file, String originalName, Path tempDirectory, SheetChoices choices) {
        return reading(() -> {
            SourceFile opened = SourceFile.open(file, tempDirectory, choices);
            try {
                SheetFile sheet = new SheetFile(opened.source(), choices);
                opened.remark(originalName).ifPresent(sheet.warnings::add);
                return sheet;
            } catch (IOException | RuntimeException refused) {
                opened.source().close();
                throw refused;
            }
        });
    }

    /** The names of its sheets; none where it is no workbook. */
    public static List<String> sheets(Path file, Path tempDirectory) {
        return reading(() -> {
            try (RowSource source =
                    SourceFile.open(file, tempDirectory, SheetChoices.NONE).source()) {
                return SourceFile.sheets(source);
            }
        });
    }

    /** The names of the columns, each one once. */
    public List<String> columns() {
        return header.columns();
    }

    /** What a manager should know before the rows are taken over; grows while rows are read. */
    public List<String> warnings() {
        return Stream.of(source.warnings(), warnings, ofHiddenRows())
                .flatMap(List::stream)
                .toList();
    }

    /** How it was read, to be shown and changed; complete when all rows were read. @param dates by column */
    public SheetFound found(Map<String, DateOrder> dates) {
        String name = source.sheets().get(sheet);
        return new SheetFound(
                name.isEmpty() ? null : name,
                SourceFile.sheets(source),
                source.encoding().map(Charset::name).orElse(null),
                dates,
                hiddenRows);
    }

    /** Whether its days are counted from 1904 on. */
    public boolean since1904() {
        return source.since1904();
    }

    public void rows(RowHandler handler) {
        rows(1, handler);
    }

    /** Reads the rows from the given number on; blank rows are left out. */
    public void rows(int fromRow, RowHandler handler) {
        reading(() -> {
            try (RowCursor cursor = source.open(sheet)) {
                pass(cursor, fromRow, handler);
            }
            return null;
        });
    }

    @Override
    public void close() {
        reading(() -> {
            source.close();
            return null;
        });
    }

    private void pass(RowCursor cursor, int fromRow, RowHandler handler) throws IOException {
        int count = 0;
        hiddenRows = 0;
        boolean more = true;
        for (RawRow row = cursor.next(); more && row != null; row = more ? cursor.next() : null) {
            if (row.number() <= header.number() || isSkipped(row)) {
                continue;
            }
            if (++count > MOST_ROWS) {
                throw new SheetRefused(
                        SheetRefused.Code.TOO_MANY_ROWS,
                        "The sheet has more than 1,000,000 rows. Split it into smaller files and upload them one by one.");
            }
            if (row.number() >= fromRow) {
                more = handler.row(row.number(), fitted(row));
            }
        }
    }

    private boolean isSkipped(RawRow row) {
        hiddenRows += row.hidden() ? 1 : 0;
        return row.hidden() && !choices.hiddenRows();
    }

    private List<String> ofHiddenRows() {
        if (hiddenRows == 0) {
            return List.of();
        }
        return List.of((hiddenRows == 1 ? "1 row is" : hiddenRows + " rows are")
                + " hidden or filtered out in the sheet and "
                + (hiddenRows == 1 ? "is " : "are ")
                + (choices.hiddenRows()
                        ? "read all the same. To skip them, say so under How it was read."
                        : "skipped."));
    }

    private static int named(List<String> sheets, String name) {
        int number = sheets.indexOf(name);
        if (number < 0) {
            throw new SheetRefused(
                    SheetRefused.Code.NO_SUCH_SHEET,
                    "The file has no sheet of that name, only \"" + String.join("\", \"", sheets) + "\".");
        }
        return number;
    }

    private List<String> fitted(RawRow row) {
        int width = columns().size();
        if (row.cells().size() == width) {
            return row.cells();
        }
        if (row.cells().size() > width) {
            warnOnce("Some rows have values to the right of the last named column; those values are left out.");
            return row.cells().subList(0, width);
        }
        List<String> cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return Collections.unmodifiableList(cells);
    }

    private void nameOtherSheets() {
        List<String> others = new ArrayList<>(source.sheets());
        String read = others.remove(sheet);
        if (!others.isEmpty()) {
            warnings.add("Only the sheet \"" + read + "\" is read, not \"" + String.join("\", \"", others)
                    + "\". Choose another one under How it was read.");
        }
    }

    private void warnOnce(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private static SheetRefused empty(String what) {
        return new SheetRefused(SheetRefused.Code.EMPTY, what + " Check that the right file was chosen.");
    }

    private static <T> T reading(XlsSource.Reading<T> step) {
        try {
            return step.read();
        } catch (ZipException | EOFException damaged) {
            throw SheetRefused.damaged(damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
