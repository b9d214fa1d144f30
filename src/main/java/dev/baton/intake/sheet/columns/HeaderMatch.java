package dev.baton.intake.sheet.columns;

import dev.baton.intake.sheet.values.Spelling;
import dev.baton.lead.list.LeadField;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of {@link ColumnMapping#recognise}. */
final class HeaderMatch {

    // Beside a column of first names these mean the family name
    private static final Set<String> BARE_NAMES = Set.of("name", "nom");

    /**
     * A list in which headers mean something of its own.
     *
     * @param marks headers that show it
     * @param nothing headers that go nowhere in it
     */
    private record Export(Set<String> marks, Map<String, LeadField> fields, Set<String> nothing) {}

    /** Advertising platforms, and programs that note where a lead is from, name their own campaigns, not ours. */
    private static final Export ADS = new Export(
            Set.of("adname", "adsetname", "adgroup", "gclid", "formid", "formname", "creativeid", "salesperson"),
            Map.of(
                    "campaign", LeadField.UTM_CAMPAIGN,
                    "campaignname", LeadField.UTM_CAMPAIGN,
                    "adname", LeadField.UTM_CONTENT,
                    "adgroup", LeadField.UTM_CONTENT,
                    "creativename", LeadField.UTM_CONTENT,
                    "formname", LeadField.UTM_TERM,
                    "assetname", LeadField.UTM_TERM,
                    "platform", LeadField.SOURCE),
            Set.of("campaignid", "accountname"));
    /** The priority of an address book is how its entry is shown. */
    private static final Export OUTLOOK =
            new Export(Set.of("emaildisplayname", "emailtype"), Map.of(), Set.of("priority"));

    private final Map<String, ColumnTarget> targets = new LinkedHashMap<>();
    private final Set<LeadField> taken = EnumSet.noneOf(LeadField.class);

    /** Where somebody has said which column it is, no other is taken for it. */
    private final Set<LeadField> chosen = EnumSet.noneOf(LeadField.class);

    HeaderMatch(List<String> columns, Map<String, String> remembered) {
        columns.forEach(column -> targets.put(column, null));
        ignoreReason(columns);
        remember(remembered);
        chosen.addAll(taken);
        readAs(ADS, columns);
        readAs(OUTLOOK, columns);
        for (String column : columns) {
            if (targets.get(column) == null) {
                Headers.field(column).filter(this::takes).ifPresent(field -> put(column, field));
            }
        }
        nameFamilyName();
    }

    ColumnMapping mapping(boolean customForUnknown) {
        targets.replaceAll((column, target) -> {
            if (target != null) {
                return target;
            }
            return customForUnknown ? new ColumnTarget.Custom(column) : new ColumnTarget.Ignored();
        });
        return new ColumnMapping(targets);
    }

    /** A corrected sheet of rejected rows still has the reasons in its last column. */
    private void ignoreReason(List<String> columns) {
        if (!columns.isEmpty() && columns.get(columns.size() - 1).equals(Headers.REASON)) {
            targets.put(Headers.REASON, new ColumnTarget.Ignored());
        }
    }

    private void readAs(Export export, List<String> columns) {
        if (columns.stream().map(Spelling::key).noneMatch(export.marks()::contains)) {
            return;
        }
        for (String column : columns) {
            LeadField field = export.fields().get(Spelling.key(column));
            if (targets.get(column) == null && field != null && taken.add(field)) {
                put(column, field);
            } else if (targets.get(column) == null && export.nothing().contains(Spelling.key(column))) {
                targets.put(column, new ColumnTarget.Ignored());
            }
        }
    }

    private void remember(Map<String, String> remembered) {
        Map<String, String> choices = new HashMap<>();
        remembered.forEach((header, target) -> choices.put(Spelling.key(header), target));
        targets.forEach((column, target) -> {
            String key = Spelling.key(column);
            if (target == null && choices.containsKey(key)) {
                ColumnTarget choice = ColumnTarget.of(choices.get(key));
                boolean free = !(choice instanceof ColumnTarget.Field lead) || takes(lead.field());
                targets.put(column, free ? choice : null);
            }
        });
    }

    /** Of phones and addresses a row may have several: the first filled one counts. */
    private boolean takes(LeadField field) {
        return taken.add(field) || ColumnMapping.SEVERAL.contains(field) && !chosen.contains(field);
    }

    private void nameFamilyName() {
        if (taken.contains(LeadField.FIRST_NAME) && !taken.contains(LeadField.LAST_NAME)) {
            targets.replaceAll((column, target) -> BARE_NAMES.contains(Spelling.key(column))
                            && new ColumnTarget.Field(LeadField.FULL_NAME).equals(target)
                    ? new ColumnTarget.Field(LeadField.LAST_NAME)
                    : target);
        }
    }

    private void put(String column, LeadField field) {
        targets.put(column, new ColumnTarget.Field(field));
    }
}
