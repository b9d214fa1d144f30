package dev.baton.lead.export;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.list.LeadSearch;
import dev.baton.lead.list.ListedLead;
import dev.baton.shared.Conflict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a list of leads, of any length, while it is read. The list is read twice from one view of the database: first
 * for its length and the names of custom fields, then for its rows.
 */
@Component
class LeadExport {

    /** Each holds a connection to the database as long as its reader takes. */
    private static final int AT_ONCE = 4;

    private final LeadSearch search;
    private final AuditLog audit;
    private final TransactionTemplate reading;
    private final TransactionTemplate recording;
    private final Semaphore places = new Semaphore(AT_ONCE);

    LeadExport(LeadSearch search, AuditLog audit, PlatformTransactionManager transactions) {
        this.search = search;
        this.audit = audit;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.recording = new TransactionTemplate(transactions);
        recording.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Opened when the first row is there, and no sooner: until then an error can still be told. */
    interface Target {
        OutputStream open() throws IOException;
    }

    void write(ExportRequest request, CurrentUser who, Target target) throws IOException {
        if (!places.tryAcquire()) {
            throw new Conflict("Several exports are running already. Please try again when one of them is done");
        }
        try {
            reading.executeWithoutResult(transaction -> new Run(request, who).write(target));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            places.release();
        }
    }

    /** One export on its way. */
    private final class Run {

        private final ExportRequest request;
        private final CurrentUser who;
        private final List<LeadColumn> columns = new ArrayList<>(LeadColumn.OF_EVERYBODY);
        private final CustomColumns custom = new CustomColumns();
        private long length;
        private long written;

        Run(ExportRequest request, CurrentUser who) {
            this.request = request;
            this.who = who;
            if (request.includeFinancial()) {
                columns.addAll(LeadColumn.FINANCIAL);
            }
        }

        void write(Target target) {
            search.each(request.filter(), who, false, lead -> {
                custom.note(lead.contact().customFields().keySet());
                length++;
            });
            record(request.includeFinancial() ? "leads_exported_with_financial" : "leads_exported", length);
            try {
                writeRows(target.open());
            } catch (IOException e) {
                record("lead_export_broken_off", written);
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                record("lead_export_broken_off", written);
                throw e;
            }
        }

        private void writeRows(OutputStream out) throws IOException {
            SheetWriter sheet = ExportFormat.of(request.format()).open(out, headers());
            search.each(request.filter(), who, request.includeFinancial(), lead -> {
                try {
                    sheet.add(cells(lead));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                written++;
            });
            sheet.finish();
        }

        private List<String> headers() {
            List<String> headers =
                    new ArrayList<>(columns.stream().map(LeadColumn::header).toList());
            headers.addAll(custom.headers(headers));
            return headers;
        }

        private List<Object> cells(ListedLead lead) {
            List<Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(column.value().apply(lead)));
            cells.addAll(custom.cells(lead.contact().customFields()));
            return cells;
        }

        /** Committed at once, before anything leaves the house, and also when the export fails. */
        private void record(String action, long rows) {
            String what = "format=" + request.format() + " rows=" + rows + request.summary();
            recording.executeWithoutResult(transaction -> audit.record(who.username(), action, "lead_list", what));
        }
    }
}
