package dev.baton.intake.sheet.columns;

import dev.baton.shared.value.FreeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the cells of a row into the fields of a lead, or says what is wrong with them. */
public final class RowParser {

    private static final int LONGEST_CUSTOM = 2_000;

    private final List<String> columns;
    private final List<ColumnTarget> targets;
    private final RowRules rules;

    public RowParser(ColumnMapping mapping, List<String> columns, RowRules rules) {
        this.columns = List.copyOf(columns);
        this.rules = rules;
        targets = new ArrayList<>();
        for (String column : columns) {
            targets.add(mapping.targets().getOrDefault(column, new ColumnTarget.Ignored()));
        }
    }

    public ParsedRow parse(int rowNumber, List<String> cells) {
        var lead = new LeadReading(rules);
        Map<String, String> custom = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (targets.get(i) instanceof ColumnTarget.Field target) {
                lead.read(columns.get(i), target.field(), cells.get(i));
            } else if (targets.get(i) instanceof ColumnTarget.Custom target) {
                String text = FreeText.tidy(cells.get(i), LONGEST_CUSTOM);
                if (!text.isEmpty()) {
                    custom.put(target.name(), text);
                }
            }
        }
        return lead.finish(rowNumber, custom);
    }
}
