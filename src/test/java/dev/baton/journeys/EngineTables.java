package dev.baton.journeys;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads every column of every table of the engine as text. */
class EngineTables {

    private final JdbcClient jdbc;

    EngineTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the tables in which one of these words stands */
    List<String> thatContain(String... words) {
        List<String> found = new ArrayList<>();
        for (String table : names()) {
            for (String word : words) {
                long rows = jdbc.sql("select count(*) from " + table + " t where strpos(t::text, ?) > 0"
                                + " or strpos(t::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0")
                        .params(word, word)
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    found.add(table + ": " + word);
                }
            }
        }
        return found;
    }

    private List<String> names() {
        return jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_name like 'act\\_%'")
                .query(String.class)
                .list();
    }
}
