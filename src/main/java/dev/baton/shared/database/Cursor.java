package dev.baton.shared.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads long answers some rows at a time, which PostgreSQL does within a transaction only. */
public final class Cursor {

    private static final int ROWS = 500;

    private Cursor() {}

    public static JdbcClient on(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(ROWS);
        return JdbcClient.create(template);
    }
}
