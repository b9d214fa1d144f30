package dev.baton.intake.sheet.upload;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.seal.BlindIndex;
import dev.baton.seal.Sealer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers, header by header, what a person chose last where it is not what the header is recognised for. */
@Component
public class HeaderMemory {

    private static final String NOWHERE = "";

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final Sealer sealer;
    private final Clock clock;

    HeaderMemory(JdbcClient jdbc, BlindIndex index, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.sealer = sealer;
        this.clock = clock;
    }

    public void remember(List<String> columns, Map<String, String> mapping) {
        // Sheets name the same headers in other orders: one after the other, or they wait for each other
        jdbc.sql("lock table import_mapping in share row exclusive mode").update();
        forget(columns.stream().filter(mapping::containsKey).toList());
        ColumnMapping.toRemember(columns, mapping).forEach((column, target) -> put(key(column), target));
    }

    /** @return what was chosen for these of the headers; empty when nothing was */
    public Map<String, String> recall(List<String> columns) {
        Map<String, String> byKey = new HashMap<>();
        jdbc.sql("select headers_index, mapping_sealed from import_mapping where headers_index = any(?)")
                .param(keys(columns))
                .query(row -> {
                    byte[] key = row.getBytes(1);
                    byKey.put(hex(key), sealer.openText(place(key), row.getBytes(2)));
                });
        Map<String, String> chosen = new HashMap<>();
        columns.forEach(column -> {
            String target = byKey.get(hex(key(column)));
            if (target != null) {
                chosen.put(column, target.equals(NOWHERE) ? null : target);
            }
        });
        return chosen;
    }

    private void forget(Collection<String> columns) {
        jdbc.sql("delete from import_mapping where headers_index = any(?)")
                .param(keys(columns))
                .update();
    }

    private void put(byte[] key, String target) {
        jdbc.sql(
                        """
                        insert into import_mapping (headers_index, mapping_sealed, changed_at) values (?, ?, ?)
                        on conflict (headers_index) do update
                            set mapping_sealed = excluded.mapping_sealed, changed_at = excluded.changed_at
                        """)
                .params(key, sealer.sealText(place(key), target == null ? NOWHERE : target), OffsetDateTime.now(clock))
                .update();
    }

    private byte[][] keys(Collection<String> columns) {
        return columns.stream().map(this::key).toArray(byte[][]::new);
    }

    private byte[] key(String column) {
        return index.of("header", ColumnMapping.key(column));
    }

    private static String place(byte[] key) {
        return "import_mapping/" + hex(key);
    }

    private static String hex(byte[] key) {
        return HexFormat.of().formatHex(key);
    }
}
