package dev.baton.lead.capture.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Numbers among {@link JsonFields}. */
public final class JsonNumbers {

    private JsonNumbers() {}

    /** A number as it is written; null when it is missing. */
    public static BigDecimal decimal(JsonFields fields, String name) {
        JsonNode value = fields.value(name);
        if (value != null && !value.isNumber()) {
            fields.problem(name, "This must be a number");
            return null;
        }
        return value == null ? null : value.decimalValue();
    }

    /** A number from 0, rounded to a whole one; what is more than the most counts as the most, with a warning. */
    public static Integer roundedUpTo(JsonFields fields, String name, int most) {
        JsonNode value = fields.value(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || value.doubleValue() < 0) {
            fields.problem(name, "This must be a number from 0 to " + most);
            return null;
        }
        if (value.doubleValue() > most) {
            fields.warn(name, "is more than " + most + " and was taken as that");
        }
        return (int) Math.min(most, Math.round(value.doubleValue()));
    }
}
