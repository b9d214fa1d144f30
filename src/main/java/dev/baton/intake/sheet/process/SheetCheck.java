package dev.baton.intake.sheet.process;

import dev.baton.identity.People;
import dev.baton.identity.organisation.Organisations;
import dev.baton.intake.sheet.aside.AsideRows;
import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ConsentReading;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.columns.RowCampaigns;
import dev.baton.intake.sheet.columns.RowOwners;
import dev.baton.intake.sheet.columns.RowParser;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.read.SheetFound;
import dev.baton.intake.sheet.rows.ImportDuplicates;
import dev.baton.intake.sheet.rows.ImportRows;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportEvents;
import dev.baton.intake.sheet.upload.ImportFiles;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.intake.sheet.values.DateEvidence;
import dev.baton.intake.sheet.values.SheetDates;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.shared.value.DateOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a sheet row by row, puts each in normal form and writes it down with its problems. Goes on behind the last row
 * that was written, so a check that was cut off is finished by whoever takes it up.
 */
@Component
class SheetCheck {

    private static final int ROWS_PER_TRANSACTION = 2_000;
    /** A report's last lines are judged together. */
    private static final int MOST_TOGETHER = ROWS_PER_TRANSACTION + 10;

    private final ImportStore store;
    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportDuplicates duplicates;
    private final SheetMapping mappings;
    private final CampaignDirectory campaigns;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final ImportMeter meter;
    private final Organisations organisations;
    private final People people;

    SheetCheck(
            ImportStore store,
            ImportFiles files,
            ImportRows rows,
            ImportDuplicates duplicates,
            SheetMapping mappings,
            CampaignDirectory campaigns,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            ImportMeter meter,
            Organisations organisations,
            People people) {
        this.store = store;
        this.files = files;
        this.rows = rows;
        this.duplicates = duplicates;
        this.mappings = mappings;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.events = events;
        this.meter = meter;
        this.organisations = organisations;
        this.people = people;
    }

    /** @param stop asked between rows: whether to leave off (cancelled, or taken over by another node) */
    void check(UUID importId, BooleanSupplier stop) {
        Path file = transactions.execute(transaction -> files.restore(importId));
        Import before = transactions.execute(transaction -> store.get(importId));
        SheetChoices choices = before.reading().choices();
        try (SheetFile sheet = SheetFile.open(file, before.fileName(), files.temp(), choices)) {
            CampaignInfo campaign = campaigns.find(before.upload().campaignId()).orElseThrow();
            ColumnMapping mapping = transactions.execute(transaction -> mappings.of(before, sheet.columns(), campaign));
            DateEvidence evidence = SheetDatesPass.look(sheet, mapping, campaign, stop);
            SheetDates dates = evidence.dates(choices.dateOrder(), sheet.since1904());
            RowParser parser = new RowParser(mapping, sheet.columns(), rowCampaigns(campaign), dates);
            Batch batch = new Batch(before, parser, new AsideRows(sheet.columns(), mapping));
            sheet.rows(batch.resumeAt(), (number, cells) -> {
                batch.add(number, cells);
                return !stop.getAsBoolean();
            });
            batch.write();
            if (!stop.getAsBoolean()) {
                DateOrder otherwise = DateOrder.of(campaign.region());
                List<String> warnings = new ArrayList<>(sheet.warnings());
                warnings.addAll(ConsentReading.remarks(sheet.columns(), mapping));
                warnings.addAll(evidence.remarks(choices.dateOrder(), otherwise));
                told(before, warnings, sheet.found(evidence.orders(choices.dateOrder(), otherwise)));
            }
        } finally {
            ImportFiles.delete(file);
        }
    }

    private void told(Import sheet, List<String> warnings, SheetFound found) {
        transactions.executeWithoutResult(transaction -> {
            store.warnings(sheet.id(), warnings);
            store.found(sheet.id(), found);
            duplicates.mark(sheet.id(), sheet.upload().campaignId());
            store.count(sheet.id());
        });
    }

    private RowCampaigns rowCampaigns(CampaignInfo chosen) {
        return new RowCampaigns(chosen, campaigns.all(), new RowOwners(people.cards()), organisations.today());
    }

    /** Rows on their way into the database. */
    private final class Batch {

        private final Import sheet;
        private final RowParser parser;
        private final AsideRows aside;
        private final List<ParsedRow> parsed = new ArrayList<>(ROWS_PER_TRANSACTION);
        private final List<List<String>> cells = new ArrayList<>(ROWS_PER_TRANSACTION);
        private final int resumeAt;
        private int written;

        Batch(Import sheet, RowParser parser, AsideRows aside) {
            this.sheet = sheet;
            this.parser = parser;
            this.aside = aside;
            this.resumeAt = transactions.execute(transaction -> rows.lastRow(sheet.id())) + 1;
            this.written = transactions.execute(transaction -> rows.count(sheet.id()));
        }

        int resumeAt() {
            return resumeAt;
        }

        void add(int number, List<String> row) {
            ParsedRow read = parser.parse(number, row);
            parsed.add(read);
            cells.add(row);
            boolean waits = parsed.size() < MOST_TOGETHER && aside.mayBeFooter(read, row);
            if (parsed.size() >= ROWS_PER_TRANSACTION && !waits) {
                write();
            }
        }

        void write() {
            if (parsed.isEmpty()) {
                return;
            }
            aside.mark(parsed, cells);
            transactions.executeWithoutResult(transaction -> {
                rows.write(sheet.id(), written, parsed, cells);
                store.checked(sheet.id(), written + parsed.size());
                events.publishEvent(new ImportEvents.ImportProgressed(
                        sheet.id(), "validating", sheet.course().createdBy()));
            });
            written += parsed.size();
            meter.checked(parsed.size());
            parsed.clear();
            cells.clear();
        }
    }
}
