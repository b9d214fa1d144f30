package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.csv.PageEncoding;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.RowSource;
import dev.baton.intake.sheet.read.raw.RowSpool;
import dev.baton.intake.sheet.read.xml.XmlPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A workbook in one XML document, as Excel 2002 and 2003 and many programs since write it, mostly named .xls. */
public final class SpreadsheetMlSource implements RowSource {

    private final RowSpool rows;
    private final PageEncoding encoding;
    private final List<SpreadsheetMlReader.Sheet> sheets;
    private int opened = -1;

    public SpreadsheetMlSource(Path file, Path tempDirectory) throws IOException {
        encoding = PageEncoding.of(file);
        rows = new RowSpool(tempDirectory);
        try (XmlPart part = new XmlPart(encoding.open(file), Files.size(file))) {
            sheets = new ArrayList<>(new SpreadsheetMlReader(part, rows).read());
            sheets.sort(Comparator.comparing(SpreadsheetMlReader.Sheet::hidden));
        } catch (IOException | RuntimeException refused) {
            rows.close();
            throw refused;
        }
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(SpreadsheetMlReader.Sheet::name).toList();
    }

    @Override
    public RowCursor open(int sheet) throws IOException {
        opened = sheet;
        SpreadsheetMlReader.Sheet wanted = sheets.get(sheet);
        return wanted.merged().over(rows.open(wanted.place()));
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(encoding.warnings());
        if (opened >= 0) {
            warnings.addAll(sheets.get(opened).merged().warnings());
        }
        return warnings;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
