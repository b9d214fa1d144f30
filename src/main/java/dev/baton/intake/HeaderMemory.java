package dev.baton.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.privacy.BlindIndex;
import dev.baton.privacy.Sealer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the mapping a person chose last for a sheet with the same headers. */
@Component
class HeaderMemory {

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final Sealer sealer;
    private final ObjectMapper json;
    private final Clock clock;

    HeaderMemory(JdbcClient jdbc, BlindIndex index, Sealer sealer, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    void remember(List<String> columns, Map<String, String> mapping) {
        byte[] key = key(columns);
        try {
            jdbc.sql(
                            """
                            insert into import_mapping (headers_index, mapping_sealed, changed_at) values (?, ?, ?)
                            on conflict (headers_index) do update
                                set mapping_sealed = excluded.mapping_sealed, changed_at = excluded.changed_at
                            """)
                    .params(
                            key,
                            sealer.sealText(place(key), json.writeValueAsString(mapping)),
                            OffsetDateTime.now(clock))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping could not be written", e);
        }
    }

    /** @return empty when these headers are new */
    Map<String, String> recall(List<String> columns) {
        byte[] key = key(columns);
        return jdbc.sql("select mapping_sealed from import_mapping where headers_index = ?")
                .param(key)
                .query((row, number) -> read(sealer.openText(place(key), row.getBytes(1))))
                .optional()
                .orElse(Map.of());
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping could not be read", e);
        }
    }

    private byte[] key(List<String> columns) {
        return index.of("headers", String.join("\u0000", columns));
    }

    private static String place(byte[] key) {
        return "import_mapping/" + HexFormat.of().formatHex(key);
    }
}
