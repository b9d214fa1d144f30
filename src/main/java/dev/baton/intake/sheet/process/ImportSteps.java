package dev.baton.intake.sheet.process;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.rows.ImportRows;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportEvents;
import dev.baton.intake.sheet.upload.ImportStatus;
import dev.baton.intake.sheet.upload.ImportStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The two long steps of {@code lead-import}: what the import says and what the process does next is one transaction. */
@Component
class ImportSteps {

    private static final int ROWS_BETWEEN_LOOKS = 500;
    private static final Set<ImportStatus> STOPPED = EnumSet.of(ImportStatus.CANCELLED, ImportStatus.UNDONE);

    private final SheetCheck check;
    private final RowImport rowImport;
    private final ImportStore store;
    private final ImportRows rows;
    private final LeadImportProcess process;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    ImportSteps(
            SheetCheck check,
            RowImport rowImport,
            ImportStore store,
            ImportRows rows,
            LeadImportProcess process,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.check = check;
        this.rowImport = rowImport;
        this.store = store;
        this.rows = rows;
        this.process = process;
        this.events = events;
        this.transactions = transactions;
    }

    /** @param complete ends the task, in the running transaction */
    void check(UUID importId, BooleanSupplier over, Consumer<Map<String, Object>> complete) {
        CancelWatch cancelled = new CancelWatch(importId, ROWS_BETWEEN_LOOKS);
        if (!cancelled.getAsBoolean()) { // else not even a sheet that cannot be read holds up the end
            check.check(importId, () -> over.getAsBoolean() || cancelled.getAsBoolean());
        }
        if (!over.getAsBoolean()) {
            transactions.executeWithoutResult(transaction -> checked(store.lock(importId), complete));
        }
    }

    private void checked(Import sheet, Consumer<Map<String, Object>> complete) {
        if (sheet.status() == ImportStatus.CANCELLED) {
            complete.accept(Map.of(LeadImportProcess.SHEET_USABLE, false));
            told(sheet.id());
            return;
        }
        List<String> problems = ColumnMapping.of(sheet.header().mapping()).validate();
        boolean run = sheet.upload().runAtOnce() && problems.isEmpty(); // also without a row to take: it ends
        store.status(
                sheet.id(),
                run ? ImportStatus.RUNNING : ImportStatus.PREVIEWED,
                problems.isEmpty() ? null : problems.get(0));
        complete.accept(Map.of(LeadImportProcess.SHEET_USABLE, true, LeadImportProcess.RUN_AT_ONCE, run));
        if (run && sheet.rows().areToBeTaken()) {
            process.rowsCorrectedBy(sheet);
        }
        told(sheet.id());
    }

    void importRows(UUID importId, BooleanSupplier over, Consumer<Map<String, Object>> complete) {
        CancelWatch cancelled = new CancelWatch(importId, 1);
        rowImport.run(importId, () -> over.getAsBoolean() || cancelled.getAsBoolean());
        if (!over.getAsBoolean()) {
            transactions.executeWithoutResult(transaction -> {
                if (store.lock(importId).status() == ImportStatus.RUNNING) { // else cancelled, perhaps undone
                    store.status(importId, ImportStatus.COMPLETED, null);
                }
                complete.accept(Map.of());
                told(importId);
            });
        }
    }

    /** A sheet that was read before, and cannot be as somebody chose since, waits for another choice. */
    void refused(UUID importId, String reason, Consumer<Map<String, Object>> complete) {
        transactions.executeWithoutResult(transaction -> {
            Import sheet = store.lock(importId);
            boolean goesOn =
                    !STOPPED.contains(sheet.status()) && sheet.reading().found() != null;
            if (goesOn) {
                rows.deleteAll(importId);
                store.count(importId);
                store.warnings(importId, List.of()); // they told of the reading before
                store.status(importId, ImportStatus.PREVIEWED, "The sheet cannot be read as chosen. " + reason);
                complete.accept(Map.of(LeadImportProcess.SHEET_USABLE, true, LeadImportProcess.RUN_AT_ONCE, false));
            } else {
                if (!STOPPED.contains(sheet.status())) {
                    store.status(importId, ImportStatus.FAILED, reason);
                }
                complete.accept(Map.of(LeadImportProcess.SHEET_USABLE, false));
            }
            told(importId);
        });
    }

    private void told(UUID importId) {
        Import sheet = store.get(importId);
        events.publishEvent(new ImportEvents.ImportProgressed(
                importId, sheet.status().dbName(), sheet.course().createdBy()));
    }

    /** Looks into the database now and then: with every so manieth question. */
    private final class CancelWatch implements BooleanSupplier {

        private final UUID importId;
        private final int every;
        private volatile boolean cancelled;
        private int asked;

        CancelWatch(UUID importId, int every) {
            this.importId = importId;
            this.every = every;
        }

        @Override
        public synchronized boolean getAsBoolean() {
            if (!cancelled && asked++ % every == 0) {
                cancelled = transactions.execute(
                        transaction -> STOPPED.contains(store.get(importId).status()));
            }
            return cancelled;
        }
    }
}
