package dev.baton.lead.list;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.baton.shared.InvalidInput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** A bound of a time span, as 2026-12-31T12:00:00Z or as 2026-12-31: the whole of that day in UTC. */
final class DayOrTime {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private DayOrTime() {}

    /** @return null for none */
    static Instant from(String field, String text) {
        return read(field, text, 0);
    }

    /** @return the first moment behind it; null for none */
    static Instant to(String field, String text) {
        return read(field, text, 1);
    }

    private static Instant read(String field, String text, int daysBehind) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.strip().matches(DAY)
                    ? LocalDate.parse(text.strip())
                            .plusDays(daysBehind)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, "Please give the time as 2026-12-31T12:00:00Z, or a day as 2026-12-31");
        }
    }

    static final class From extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        From() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return from("created_from", json.getValueAsString());
        }
    }

    static final class To extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        To() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return to("created_to", json.getValueAsString());
        }
    }
}
