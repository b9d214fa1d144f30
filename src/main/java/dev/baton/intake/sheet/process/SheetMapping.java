package dev.baton.intake.sheet.process;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.OwnColumns;
import dev.baton.intake.sheet.upload.HeaderMemory;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the columns of a sheet go to: as was said for it, else as the headers are known. */
@Component
class SheetMapping {

    private static final String GIVEN = "given";

    private final ImportStore store;
    private final HeaderMemory memory;

    SheetMapping(ImportStore store, HeaderMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    /** Takes part in the running transaction, and writes it down. @param sheet as it was before it is read */
    ColumnMapping of(Import sheet, List<String> columns, CampaignInfo campaign) {
        store.columns(sheet.id(), columns);
        Map<String, String> before = sheet.header().mapping();
        String source = sheet.header().mappingSource();
        if (before != null && source == null) {
            memory.remember(columns, before);
            store.mapping(sheet.id(), before, GIVEN);
            return ColumnMapping.of(before);
        }
        if (before != null && columns.equals(sheet.header().columns())) {
            return ColumnMapping.of(before);
        }
        return recognised(sheet, columns, campaign);
    }

    /** Read for the first time, or otherwise than before: what somebody said of a header holds while it is there. */
    private ColumnMapping recognised(Import sheet, List<String> columns, CampaignInfo campaign) {
        Map<String, String> kept = new HashMap<>();
        if (GIVEN.equals(sheet.header().mappingSource())) {
            kept.putAll(sheet.header().mapping());
            kept.keySet().retainAll(columns);
        }
        Map<String, String> remembered = memory.recall(columns);
        Map<String, String> known = OwnColumns.known(campaign, remembered);
        known.putAll(kept);
        ColumnMapping recognised = ColumnMapping.recognise(columns, known);
        String source = remembered.isEmpty() ? "recognised" : "remembered";
        store.mapping(sheet.id(), recognised.toMap(), kept.isEmpty() ? source : GIVEN);
        return recognised;
    }
}
