package dev.baton.identity.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.baton.audit.AuditSearch.Entry;
import dev.baton.shared.value.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Entries of the audit log as CSV, row by row; nothing in it is taken for a formula. */
final class AuditCsv {

    private final Writer out;
    private final CsvWriter csv;

    AuditCsv(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().build(this.out);
        csv.writeRecord(
                "Entry", "Time", "Who", "What", "On", "Which", "Outcome", "Request", "Fingerprint of the address");
    }

    void add(Entry entry) {
        csv.writeRecord(Stream.of(
                        entry.id(),
                        entry.at(),
                        entry.username(),
                        entry.action(),
                        entry.subjectType(),
                        entry.subjectId(),
                        entry.outcome(),
                        Objects.toString(entry.requestId(), ""),
                        Objects.toString(entry.addressFingerprint(), ""))
                .map(cell -> FormulaGuard.safe(cell.toString()))
                .toList());
    }

    void finish() throws IOException {
        csv.flush();
        out.flush();
    }
}
