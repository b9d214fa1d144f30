package dev.baton.intake.sheet.read;

import dev.baton.intake.sheet.read.csv.CsvSource;
import dev.baton.intake.sheet.read.excel.SpreadsheetMlSource;
import dev.baton.intake.sheet.read.excel.XlsSource;
import dev.baton.intake.sheet.read.excel.XlsxSource;
import dev.baton.intake.sheet.read.html.HtmlSource;
import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.RowSource;
import dev.baton.intake.sheet.read.raw.SheetFormat;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** An uploaded list of any format: its columns, and its rows as often as they are wanted, never all in memory. */
public final class SheetFile implements AutoCloseable {

    public static final long LARGEST = 200L << 20;
    public static final int MOST_ROWS = 1_000_000;

    private final RowSource source;
    private final int sheet;
    private final HeaderRow header;
    private final List<String> warnings = new ArrayList<>();

    private SheetFile(RowSource source) throws IOException {
        this.source = source;
        ProposedSheet choice = ProposedSheet.proposed(source).orElseThrow(() -> empty("The file holds no rows."));
        sheet = choice.sheet();
        List<RawRow> top = choice.top();
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
        return reading(() -> {
            if (Files.size(file) > LARGEST) {
                throw new SheetRefused(
                        SheetRefused.Code.TOO_LARGE,
                        "The file is larger than 200 MB. Split it into smaller files and upload them one by one.");
            }
            SheetFormat format = SheetFormat.of(file);
            RowSource source =
                    switch (format) {
                        case ZIP -> new XlsxSource(file, tempDirectory);
                        case OLE2 -> new XlsSource(file);
                        case HTML -> new HtmlSource(file, tempDirectory);
                        case SPREADSHEET_ML -> new SpreadsheetMlSource(file, tempDirectory);
                        case TEXT -> new CsvSource(file);
                    };
            try {
                SheetFile opened = new SheetFile(source);
                opened.compareWithName(format, originalName);
                return opened;
            } catch (IOException | RuntimeException refused) {
                source.close();
                throw refused;
            }
        });
    }

    /** The names of the columns, each one once. */
    public List<String> columns() {
        return header.columns();
    }

    /** What a manager should know before the rows are taken over; grows while rows are read. */
    public List<String> warnings() {
        return Stream.concat(source.warnings().stream(), warnings.stream()).toList();
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
        boolean more = true;
        for (RawRow row = cursor.next(); more && row != null; row = more ? cursor.next() : null) {
            if (row.number() <= header.number()) {
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
            warnings.add("Only the sheet \"" + read + "\" is read, not \"" + String.join("\", \"", others) + "\".");
        }
    }

    private void compareWithName(SheetFormat format, String originalName) {
        String name = String.valueOf(originalName).toLowerCase(Locale.ROOT);
        boolean namedText = name.endsWith(".csv") || name.endsWith(".txt");
        boolean namedWorkbook = name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".xlsm");
        if (format == SheetFormat.TEXT ? namedWorkbook : namedText) {
            warnings.add("The file is " + (format == SheetFormat.TEXT ? "a text file" : "an Excel workbook")
                    + ", although its name says otherwise; it was read as what it is.");
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
