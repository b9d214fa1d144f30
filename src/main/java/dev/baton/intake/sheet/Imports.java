package dev.baton.intake.sheet;

import dev.baton.identity.People;
import dev.baton.identity.Role;
import dev.baton.identity.organisation.Organisations;
import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.process.LeadImportProcess;
import dev.baton.intake.sheet.process.UndoImport;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.rows.ImportRows;
import dev.baton.intake.sheet.upload.ChosenSheet;
import dev.baton.intake.sheet.upload.HeaderMemory;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportFiles;
import dev.baton.intake.sheet.upload.ImportStatus;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.intake.sheet.upload.ImportUpload;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a manager does with a sheet: upload, change the mapping or how it is read, run, cancel, undo, dismiss. */
@Component
public class Imports {

    private final ImportStore store;
    private final ImportFiles files;
    private final ChosenSheet chosenSheet;
    private final ImportRows rows;
    private final HeaderMemory memory;
    private final UndoImport undo;
    private final LeadImportProcess process;
    private final CampaignDirectory campaigns;
    private final People people;
    private final Organisations organisations;

    Imports(
            ImportStore store,
            ImportFiles files,
            ChosenSheet chosenSheet,
            ImportRows rows,
            HeaderMemory memory,
            UndoImport undo,
            LeadImportProcess process,
            CampaignDirectory campaigns,
            People people,
            Organisations organisations) {
        this.store = store;
        this.files = files;
        this.chosenSheet = chosenSheet;
        this.rows = rows;
        this.memory = memory;
        this.undo = undo;
        this.process = process;
        this.campaigns = campaigns;
        this.people = people;
        this.organisations = organisations;
    }

    /** Keeps the file and starts its process, in one transaction: what was acknowledged goes on after any crash. */
    @Transactional
    public Import upload(ImportUpload upload, InputStream file, long size, String username) {
        check(upload);
        UUID id = UUID.randomUUID();
        store.add(id, upload, size, username);
        try {
            files.keep(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload broke off", e);
        }
        chosenSheet.require(id, upload.choices(), null);
        Import sheet = store.get(id);
        process.start(sheet);
        return sheet;
    }

    @Transactional
    public Import changeMapping(UUID id, Map<String, String> mapping) {
        Import sheet = previewed(id, "The mapping can be changed only before the import runs.");
        requireFile(id);
        ColumnMapping checked = mapping(mapping);
        store.mapping(id, checked.toMap(), "given");
        memory.remember(sheet.header().columns(), checked.toMap());
        return checkAgain(sheet);
    }

    /** Reads the file anew; columns that are named as before keep their fields. */
    @Transactional
    public Import changeReading(UUID id, SheetChoices choices) {
        Import sheet = previewed(id, "How a sheet is read can be changed only before the import runs.");
        requireFile(id);
        chosenSheet.require(id, choices, sheet.reading().found());
        store.choices(id, choices);
        return checkAgain(sheet);
    }

    private void requireFile(UUID id) {
        if (!files.has(id)) {
            throw new Conflict("This sheet was removed with a person who stood in it. Please upload it again");
        }
    }

    private Import checkAgain(Import sheet) {
        rows.deleteAll(sheet.id());
        store.count(sheet.id());
        store.status(sheet.id(), ImportStatus.VALIDATING, null);
        process.checkAgain(sheet);
        return store.get(sheet.id());
    }

    @Transactional
    public Import run(UUID id) {
        Import sheet = previewed(id, "Only a checked sheet can be run.");
        refuseUnusable(sheet);
        closed(sheet.upload().campaignId()).ifPresent(reason -> {
            throw new Conflict(reason + ". Resume it first, or upload the sheet to another one.");
        });
        store.status(id, ImportStatus.RUNNING, null);
        process.runRequested(sheet);
        process.rowsCorrectedBy(sheet);
        return store.get(id);
    }

    /** The workers look for this between batches; leads that were created stay, and can be undone. */
    @Transactional
    public Import cancel(UUID id) {
        Import sheet = store.lock(id);
        switch (sheet.status()) {
            case PREVIEWED -> {
                store.status(id, ImportStatus.CANCELLED, "Cancelled before anything was imported.");
                process.cancelled(sheet);
            }
            case VALIDATING, RUNNING -> {
                store.status(id, ImportStatus.CANCELLED, "Cancelled while it was running.");
                process.endStopped(sheet);
            }
            default -> throw new Conflict("This import is " + sheet.status().dbName() + " already");
        }
        return store.get(id);
    }

    @Transactional
    public Import undo(UUID id) {
        undo.request(store.lock(id));
        return store.get(id);
    }

    @Transactional
    public Import dismiss(UUID id) {
        Import sheet = store.lock(id);
        if (!process.rowsCorrected(sheet)) {
            throw new Conflict("There are no rejected rows that wait to be corrected");
        }
        return store.get(id);
    }

    private Import previewed(UUID id, String otherwise) {
        Import sheet = store.lock(id);
        if (sheet.status() != ImportStatus.PREVIEWED) {
            throw new Conflict(otherwise + " This one is " + sheet.status().dbName() + ".");
        }
        return sheet;
    }

    private static void refuseUnusable(Import sheet) {
        var problems = ColumnMapping.of(sheet.header().mapping()).validate();
        if (!problems.isEmpty()) {
            throw new Conflict(problems.get(0));
        }
        if (!sheet.rows().areToBeTaken()) {
            throw new Conflict("There is no row that can be imported. Correct the sheet and upload it again.");
        }
    }

    private void check(ImportUpload upload) {
        closed(upload.campaignId()).ifPresent(reason -> {
            throw new InvalidInput("campaign_id", reason);
        });
        if (upload.mapping() != null) {
            mapping(upload.mapping());
        }
        if (!upload.assignTo().stream().allMatch(this::isRep)) {
            throw new InvalidInput("assign_to", "One of these is not a rep; choose reps only");
        }
        if (upload.corrects() != null && !store.exists(upload.corrects())) {
            throw new InvalidInput("corrects", "There is no such import to correct");
        }
    }

    private Optional<String> closed(String campaignId) {
        return campaigns
                .find(campaignId)
                .map(campaign -> campaign.closedOn(organisations.today()))
                .orElse(Optional.of("There is no such campaign"));
    }

    private boolean isRep(String username) {
        return people.find(username)
                .filter(person -> person.roles().contains(Role.REP))
                .isPresent();
    }

    private static ColumnMapping mapping(Map<String, String> plain) {
        try {
            return ColumnMapping.of(plain);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("mapping", e.getMessage());
        }
    }
}
