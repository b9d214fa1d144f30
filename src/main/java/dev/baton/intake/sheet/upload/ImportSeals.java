package dev.baton.intake.sheet.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.seal.Sealer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what an import keeps of its sheet as a whole: headers and names of sheets can hold anything. */
@Component
class ImportSeals {

    private final Sealer sealer;
    private final ObjectMapper json;

    ImportSeals(Sealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    byte[] seal(UUID id, String column, Object value) {
        try {
            return sealer.seal(place(id, column), json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The " + column + " of an import could not be written", e);
        }
    }

    <T> @Nullable T open(UUID id, String column, byte @Nullable [] sealed, TypeReference<T> type) {
        try {
            return sealed == null
                    ? null
                    : json.readValue(new String(sealer.open(place(id, column), sealed), StandardCharsets.UTF_8), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The " + column + " of an import could not be read", e);
        }
    }

    private static String place(UUID id, String column) {
        return "import/" + column + "/" + id;
    }
}
