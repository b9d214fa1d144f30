package dev.baton.lead.capture.body;

import dev.baton.lead.campaign.OwnField;
import java.util.List;
import java.util.Map;

/** A lead's own fields in a body: those that its campaign defines are of their type, others are taken as they are. */
public final class CustomFields {

    public static final String NAME = "custom_fields";

    private static final int MOST = 100;
    private static final int LONGEST = 2_000;

    private CustomFields() {}

    /** @return null for a value that is given as nothing */
    public static Map<String, String> read(JsonFields body, List<OwnField> own) {
        Map<String, String> fields = body.texts(NAME, MOST, LONGEST);
        for (OwnField field : own) {
            fields.computeIfPresent(
                    field.key(), (key, text) -> field.normal(text).orElseGet(() -> {
                        body.problem(NAME + "." + key, "This must be " + field.wanted());
                        return text;
                    }));
        }
        return fields;
    }
}
