package dev.baton.intake.sheet.columns;

import dev.baton.lead.list.LeadField;

/** Where the values of a column go. */
public sealed interface ColumnTarget {

    String CUSTOM = "custom:";

    /** Into a field every lead has. */
    record Field(LeadField field) implements ColumnTarget {}

    /** Into a field the company made up. */
    record Custom(String name) implements ColumnTarget {}

    /** Nowhere. */
    record Ignored() implements ColumnTarget {}

    /** The target as the API writes it: "email", "custom:Shoe size" or null. */
    default String text() {
        if (this instanceof Field lead) {
            return lead.field().jsonName();
        }
        return this instanceof Custom custom ? CUSTOM + custom.name() : null;
    }

    static ColumnTarget of(String text) {
        if (text == null || text.isBlank()) {
            return new Ignored();
        }
        if (text.startsWith(CUSTOM) && text.length() > CUSTOM.length()) {
            return new Custom(text.substring(CUSTOM.length()).strip());
        }
        return LeadField.ofJsonName(text)
                .map(Field::new)
                .orElseThrow(() -> new IllegalArgumentException("There is no field \"" + text + "\""));
    }
}
