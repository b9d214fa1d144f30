package dev.baton.intake.sheet.process;

import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportStatus;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.lead.change.LeadRemoval;
import dev.baton.shared.Conflict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back a whole import within a day, while nobody has touched its leads. The request is written down; the leads
 * and their processes are removed a batch at a time, also after a restart.
 */
@Component
public class UndoImport {

    public static final Duration WITHIN = Duration.ofDays(1);
    private static final int BATCH = 50;

    private final ImportStore store;
    private final LeadRemoval removal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    UndoImport(ImportStore store, LeadRemoval removal, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.removal = removal;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes part in the running transaction. */
    public void request(Import sheet) {
        if (!inTime(sheet)) {
            throw new Conflict("Only an import that has ended less than a day ago can be undone");
        }
        long touched = removal.touched(sheet.id());
        if (touched > 0) {
            throw new Conflict(touched + (touched == 1 ? " lead of this import is" : " leads of this import are")
                    + " being worked already; it cannot be undone any more");
        }
        store.status(sheet.id(), ImportStatus.UNDONE, "Its leads are being removed.");
        jdbc.sql("update import set remaining_undo = true where id = ?")
                .param(sheet.id())
                .update();
    }

    private static String undone(long left) {
        return switch ((int) left) {
            case 0 -> "Undone: its leads are removed.";
            case 1 -> "Undone but for 1 lead: somebody took it up meanwhile, so it stays. All others are removed.";
            default -> "Undone but for %d leads: somebody took them up meanwhile, so they stay. All others are removed."
                    .formatted(left);
        };
    }

    public boolean inTime(Import sheet) {
        boolean ended = sheet.status() == ImportStatus.COMPLETED || sheet.status() == ImportStatus.CANCELLED;
        return ended
                && sheet.rows().imported() > 0
                && sheet.course().finishedAt() != null
                && sheet.course().finishedAt().plus(WITHIN).isAfter(clock.instant());
    }

    @Scheduled(fixedDelay = 2_000)
    void goOn() {
        List<UUID> open = transactions.execute(transaction -> jdbc.sql("select id from import where remaining_undo")
                .query(UUID.class)
                .list());
        open.forEach(this::removeLeads);
    }

    private void removeLeads(UUID importId) {
        int removed;
        do { // a batch may be smaller than the rest: a lead that is taken up at this moment is left out of it
            removed = transactions.execute(transaction -> removal.removeNext(importId, BATCH));
        } while (removed > 0);
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql(
                            "update import_row r set status = 'valid', lead_id = null where import_id = ? and status = 'imported'"
                                    + " and not exists (select 1 from lead_view l where l.id = r.lead_id)")
                    .param(importId)
                    .update();
            store.count(importId);
            jdbc.sql("update import set remaining_undo = false, message = ? where id = ?")
                    .params(undone(removal.left(importId)), importId)
                    .update();
        });
    }
}
