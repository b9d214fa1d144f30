package dev.baton.intake.sheet.process;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ColumnTarget;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.values.DateEvidence;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.OwnField;
import dev.baton.lead.list.LeadField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Looks through a sheet that has dates before its rows are read: one value shows how its whole column is written. */
final class SheetDatesPass {

    private SheetDatesPass() {}

    static DateEvidence look(SheetFile sheet, ColumnMapping mapping, CampaignInfo campaign, BooleanSupplier stop) {
        DateEvidence evidence = new DateEvidence();
        List<String> columns = sheet.columns();
        List<Integer> dates = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (isDate(mapping.targets().get(columns.get(column)), campaign)) {
                dates.add(column);
            }
        }
        if (!dates.isEmpty()) {
            sheet.rows((number, cells) -> {
                dates.forEach(column -> evidence.see(columns.get(column), cells.get(column)));
                return !stop.getAsBoolean();
            });
        }
        return evidence;
    }

    private static boolean isDate(ColumnTarget target, CampaignInfo campaign) {
        if (target instanceof ColumnTarget.Custom own) {
            return campaign.ownFields().stream()
                    .anyMatch(field -> field.key().equals(own.name()) && OwnField.DATE.equals(field.type()));
        }
        return new ColumnTarget.Field(LeadField.DATE_OF_BIRTH).equals(target);
    }
}
