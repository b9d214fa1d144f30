package dev.baton.testing.database;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every row of every table of every schema as text, bytes in clear and as hex: to look for what must not be there. */
public final class DatabaseDump {

    private final Map<String, String> tables = new TreeMap<>();

    private DatabaseDump() {}

    public static DatabaseDump of(ApplicationContext beans) {
        DatabaseDump dump = new DatabaseDump();
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            List<String> names = jdbc.sql("select quote_ident(table_schema) || '.' || quote_ident(table_name)"
                            + " from information_schema.tables where table_type = 'BASE TABLE'"
                            + " and table_schema not in ('pg_catalog', 'information_schema')")
                    .query(String.class)
                    .list();
            names.forEach(name -> dump.tables.put(name, content(jdbc, name)));
        });
        return dump;
    }

    private static String content(JdbcClient jdbc, String table) {
        StringBuilder all = new StringBuilder();
        jdbc.sql("select * from " + table).query(row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                Object value = row.getObject(i);
                if (value instanceof byte[] bytes) {
                    all.append(HexFormat.of().formatHex(bytes)).append('\n');
                    all.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
                } else {
                    all.append(row.getString(i)).append('\n');
                }
            }
        });
        return all.toString();
    }

    /** The tables in which it stands. */
    public Set<String> tablesWith(String text) {
        Set<String> found = new TreeSet<>();
        tables.forEach((name, content) -> {
            if (content.toLowerCase(java.util.Locale.ROOT).contains(text.toLowerCase(java.util.Locale.ROOT))) {
                found.add(name.replaceFirst("^public\\.", ""));
            }
        });
        return found;
    }

    public int size() {
        return tables.size();
    }
}
