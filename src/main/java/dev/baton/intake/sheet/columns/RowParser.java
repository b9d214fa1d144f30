package dev.baton.intake.sheet.columns;

import dev.baton.intake.sheet.values.SheetDates;
import dev.baton.lead.list.LeadField;
import java.util.ArrayList;
import java.util.List;

/** Turns the cells of a row into the fields of a lead, or says what is wrong with them. */
public final class RowParser {

    private final List<String> columns;
    private final List<ColumnTarget> targets;
    private final RowCampaigns campaigns;
    private final SheetDates dates;
    private final int campaignColumn;

    public RowParser(ColumnMapping mapping, List<String> columns, RowCampaigns campaigns) {
        this(mapping, columns, campaigns, SheetDates.UNKNOWN);
    }

    public RowParser(ColumnMapping mapping, List<String> columns, RowCampaigns campaigns, SheetDates dates) {
        this.dates = dates;
        this.columns = List.copyOf(columns);
        this.campaigns = campaigns;
        targets = new ArrayList<>();
        for (String column : columns) {
            targets.add(mapping.targets().getOrDefault(column, new ColumnTarget.Ignored()));
        }
        campaignColumn = targets.indexOf(new ColumnTarget.Field(LeadField.CAMPAIGN));
    }

    public ParsedRow parse(int rowNumber, List<String> cells) {
        var lead = new LeadReading(campaigns.of(named(cells)), dates);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (targets.get(i) instanceof ColumnTarget.Field target) {
                lead.read(columns.get(i), target.field(), cells.get(i));
            } else if (targets.get(i) instanceof ColumnTarget.Custom target) {
                lead.readOwn(columns.get(i), target.name(), cells.get(i));
            }
        }
        return lead.finish(rowNumber);
    }

    /** Read before all else: the campaign says how phones, dates and amounts of the row are understood. */
    private String named(List<String> cells) {
        return campaignColumn < 0 || campaignColumn >= cells.size() ? "" : cells.get(campaignColumn);
    }
}
