package dev.baton.intake.sheet.read.html;

import dev.baton.intake.sheet.read.csv.PageEncoding;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.RowSource;
import dev.baton.intake.sheet.read.raw.RowSpool;
import dev.baton.intake.sheet.read.raw.SheetFormat;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A web page whose tables are sheets: what reports of many programs are, although they are named .xls. */
public final class HtmlSource implements RowSource {

    private static final long LARGEST = 60L << 20;

    private final RowSpool rows;
    private final HtmlTables tables;
    private final PageEncoding encoding;
    private int opened = -1;

    public HtmlSource(Path file, Path tempDirectory) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new SheetRefused(
                    SheetRefused.Code.TOO_LARGE,
                    "Web pages are read up to 60 MB. Save the table as an Excel workbook (.xlsx) and upload that.");
        }
        encoding = PageEncoding.of(file);
        rows = new RowSpool(tempDirectory);
        tables = new HtmlTables(rows);
        try (Reader page = encoding.open(file)) {
            tables.read(page);
            if (tables.names().isEmpty()) {
                throw SheetFormat.unsupported("This is a web page without a table of rows.");
            }
        } catch (IOException | RuntimeException refused) {
            rows.close();
            throw refused;
        }
    }

    @Override
    public List<String> sheets() {
        return tables.names();
    }

    @Override
    public RowCursor open(int sheet) throws IOException {
        opened = sheet;
        return tables.merged(sheet).over(rows.open(sheet));
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(encoding.warnings());
        if (tables.hasMore()) {
            warnings.add("The page holds more than 50 tables; those behind are left out.");
        }
        if (opened >= 0) {
            warnings.addAll(tables.merged(opened).warnings());
        }
        return warnings;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
