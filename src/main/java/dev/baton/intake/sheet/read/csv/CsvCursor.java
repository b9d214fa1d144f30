package dev.baton.intake.sheet.read.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.RowBuilder;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.shared.value.FormulaGuard;
import java.io.IOException;
import java.io.Reader;

/** Moves through the records of a CSV file; a value may run over several lines and still is one row, as in Excel. */
final class CsvCursor implements RowCursor {

    private static final int LONGEST_RECORD = 1 << 20;

    private final CloseableIterator<CsvRecord> records;
    private final RowBuilder cells = new RowBuilder();
    private int row;

    CsvCursor(Reader reader, char separator) {
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(20_000)
                                .maxFieldSize(LONGEST_RECORD)
                                .maxRecordSize(LONGEST_RECORD)
                                .build(),
                        reader)
                .iterator();
    }

    @Override
    public RawRow next() throws IOException {
        try {
            while (records.hasNext()) {
                CsvRecord csv = records.next();
                row++;
                for (int column = 0; column < csv.getFieldCount(); column++) {
                    cells.put(row, column, FormulaGuard.original(csv.getField(column)));
                }
                if (!cells.isEmpty()) {
                    return cells.take(row);
                }
            }
            return null;
        } catch (CsvParseException unreadable) {
            throw SheetRefused.tooLong(row + 1);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
