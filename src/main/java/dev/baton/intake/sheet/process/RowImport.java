package dev.baton.intake.sheet.process;

import dev.baton.identity.organisation.Organisations;
import dev.baton.intake.sheet.rows.ImportDuplicates;
import dev.baton.intake.sheet.rows.ImportRows;
import dev.baton.intake.sheet.rows.LeadsOfRows;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportEvents;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.intake.sheet.upload.IntakeSettings;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.process.LeadIntakeProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes leads of the good rows, a batch a transaction: the leads, their processes up to the reps' tasks and the mark on
 * the rows are committed together, so no row is imported twice or left out, whatever crashes. A row that fails is taken
 * out of its batch and rejected with its reason; its neighbours go through.
 */
@Component
class RowImport {

    private static final Logger log = LoggerFactory.getLogger(RowImport.class);

    private final ImportStore store;
    private final ImportRows rows;
    private final ImportDuplicates duplicates;
    private final KnownOptOuts optOuts;
    private final LeadIntakeProcess intake;
    private final CampaignDirectory campaigns;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final IntakeSettings settings;
    private final ImportMeter meter;
    private final Organisations organisations;

    RowImport(
            ImportStore store,
            ImportRows rows,
            ImportDuplicates duplicates,
            KnownOptOuts optOuts,
            LeadIntakeProcess intake,
            CampaignDirectory campaigns,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            IntakeSettings settings,
            ImportMeter meter,
            Organisations organisations) {
        this.store = store;
        this.rows = rows;
        this.duplicates = duplicates;
        this.optOuts = optOuts;
        this.intake = intake;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.events = events;
        this.settings = settings;
        this.meter = meter;
        this.organisations = organisations;
    }

    void run(UUID importId, BooleanSupplier stop) {
        Import sheet = transactions.execute(transaction -> store.get(importId));
        transactions.executeWithoutResult(transaction -> {
            rejectClosed(sheet);
            duplicates.mark(importId, sheet.upload().campaignId()); // leads may have come since the preview
            store.count(importId);
        });
        LeadsOfRows leads = new LeadsOfRows(sheet, campaigns);
        ExecutorService threads = Executors.newFixedThreadPool(settings.importThreads());
        try {
            CompletableFuture<?>[] runs = IntStream.range(0, settings.importThreads())
                    .mapToObj(number -> CompletableFuture.runAsync(() -> work(sheet, leads, stop), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(runs).join();
        } finally {
            threads.shutdown();
        }
        workWhatOthersLeft(sheet, leads, stop);
        optOuts.writeDown(sheet, stop);
        transactions.executeWithoutResult(transaction -> store.count(importId));
    }

    /** A campaign may have ended since the sheet was checked; its rows are rejected, the others go on. */
    private void rejectClosed(Import sheet) {
        LocalDate today = organisations.today();
        for (String id : rows.campaigns(sheet.id())) {
            Optional<String> closed = campaigns
                    .find(id)
                    .map(campaign -> campaign.closedOn(today))
                    .orElse(Optional.of("The campaign was deleted"));
            closed.ifPresent(reason -> rows.rejectCampaign(sheet.id(), id, reason));
        }
    }

    private void work(Import sheet, LeadsOfRows leads, BooleanSupplier stop) {
        int size = settings.batchSize();
        boolean more = true;
        while (more && !stop.getAsBoolean()) {
            int done = batch(sheet, leads, size);
            meter.imported(done);
            more = done > 0;
        }
    }

    /** A node that lost its lock may still hold rows, and die: they are waited for, or they would be left out. */
    private void workWhatOthersLeft(Import sheet, LeadsOfRows leads, BooleanSupplier stop) {
        while (!stop.getAsBoolean() && isLeft(sheet.id())) {
            work(sheet, leads, stop);
        }
    }

    private boolean isLeft(UUID importId) {
        try {
            return transactions.execute(transaction -> rows.waitForOthers(importId));
        } catch (DataAccessException e) {
            if (ImportRows.isHeldStill(e)) {
                return true;
            }
            throw e;
        }
    }

    private int batch(Import sheet, LeadsOfRows leads, int size) {
        List<ImportRows.Waiting> taken = new ArrayList<>();
        try {
            return transactions.execute(transaction -> {
                taken.addAll(rows.takeNext(sheet.id(), size));
                boolean running = taken.isEmpty() || become(sheet, leads, taken);
                if (!running) {
                    transaction.setRollbackOnly();
                }
                return running ? taken.size() : 0;
            });
        } catch (RuntimeException e) {
            if (taken.isEmpty()) {
                throw e; // not this row's fault
            }
            if (size > 1) {
                return oneByOne(sheet, leads, size);
            }
            log.warn(
                    "A row of import {} could not become a lead: {}",
                    sheet.id(),
                    e.getClass().getName());
            return transactions.execute(
                    transaction -> reject(sheet, taken.get(0).rowNumber()));
        }
    }

    private int oneByOne(Import sheet, LeadsOfRows leads, int size) {
        int done = 0;
        for (int i = 0; i < size; i++) {
            done += batch(sheet, leads, 1);
        }
        return done;
    }

    /** @return false when the import was cancelled meanwhile: the leads are then taken back */
    private boolean become(Import sheet, LeadsOfRows leads, List<ImportRows.Waiting> taken) {
        List<ImportRows.Waiting> news = duplicates.claim(sheet, taken);
        List<String> ids =
                intake.receive(news.stream().map(row -> leads.lead(row.row())).toList());
        rows.imported(sheet.id(), news, ids);
        events.publishEvent(new ImportEvents.ImportProgressed(
                sheet.id(), "running", sheet.course().createdBy()));
        return store.importedMore(sheet.id(), news.size(), 0);
    }

    /** The row that failed and no other: by now another thread may have tried it too. */
    private int reject(Import sheet, int rowNumber) {
        if (rows.reject(sheet.id(), rowNumber, "This row could not be taken over. Please enter it by hand.")) {
            store.importedMore(sheet.id(), 0, 1);
        }
        return 1;
    }
}
