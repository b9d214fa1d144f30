package dev.baton.intake.sheet.columns;

import dev.baton.intake.sheet.values.Spelling;
import dev.baton.lead.list.LeadField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which column fills which field, in the order of the columns. */
public record ColumnMapping(Map<String, ColumnTarget> targets) {

    static final Set<LeadField> SEVERAL = EnumSet.of(LeadField.EMAIL, LeadField.PHONE);

    public ColumnMapping {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /** From the form of the API: column to "email", "custom:Shoe size" or null. */
    public static ColumnMapping of(Map<String, String> plain) {
        Map<String, ColumnTarget> targets = new LinkedHashMap<>();
        plain.forEach((column, target) -> targets.put(column, ColumnTarget.of(target)));
        return new ColumnMapping(targets);
    }

    /** What was chosen for the same headers before, else what the usual headers mean; the rest is left out. */
    public static ColumnMapping recognise(List<String> columns, Map<String, String> remembered) {
        return recognise(columns, remembered, false);
    }

    /** As above; unknown columns become custom fields when asked for. */
    public static ColumnMapping recognise(
            List<String> columns, Map<String, String> remembered, boolean customForUnknown) {
        return new HeaderMatch(columns, remembered).mapping(customForUnknown);
    }

    /** What of a mapping has to be known beforehand, so that these columns are recognised for it again. */
    public static Map<String, String> toRemember(List<String> columns, Map<String, String> mapping) {
        Map<String, String> chosen = new LinkedHashMap<>();
        int before;
        do { // a column that is ignored may leave its field to another one that was to go nowhere
            before = chosen.size();
            Map<String, String> recognised = recognise(columns, chosen).toMap();
            columns.stream()
                    .filter(mapping::containsKey)
                    .filter(column -> !Objects.equals(mapping.get(column), recognised.get(column)))
                    .forEach(column -> chosen.put(column, mapping.get(column)));
        } while (chosen.size() > before);
        return chosen;
    }

    /** What tells a header from others: "Phone Number" and "phone_number" are one. */
    public static String key(String header) {
        String key = Spelling.key(header);
        return key.isEmpty() ? header : key;
    }

    public Map<String, String> toMap() {
        Map<String, String> plain = new LinkedHashMap<>();
        targets.forEach((column, target) -> plain.put(column, target.text()));
        return plain;
    }

    /** What has to be changed before rows can be taken over; empty when nothing. */
    public List<String> validate() {
        List<String> problems = new ArrayList<>();
        Map<String, String> taken = new LinkedHashMap<>();
        targets.forEach((column, target) -> {
            String before = target.text() == null ? null : taken.putIfAbsent(target.text(), column);
            if (before != null && !(target instanceof ColumnTarget.Field lead && SEVERAL.contains(lead.field()))) {
                problems.add("\"" + before + "\" and \"" + column + "\" go to the same field (" + name(target)
                        + "). Choose another field for one of them.");
            }
        });
        if (!taken.containsKey(LeadField.EMAIL.jsonName()) && !taken.containsKey(LeadField.PHONE.jsonName())) {
            problems.add("Choose the column that holds the e-mail address or the phone number.");
        }
        return problems;
    }

    private static String name(ColumnTarget target) {
        return target instanceof ColumnTarget.Field lead ? lead.field().label() : ((ColumnTarget.Custom) target).name();
    }
}
