package dev.baton.lead.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.baton.shared.value.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV after RFC 4180, in UTF-8 with the mark by which Excel knows it; nothing in it is taken for a formula. */
final class CsvSheet implements SheetWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final CsvWriter csv;

    CsvSheet(OutputStream out, List<String> headers) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(this.out);
        add(List.copyOf(headers));
    }

    @Override
    public void add(List<Object> cells) {
        csv.writeRecord(cells.stream()
                .map(cell ->
                        cell instanceof String text ? FormulaGuard.safe(text) : cell == null ? "" : cell.toString())
                .toList());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        out.flush();
    }
}
