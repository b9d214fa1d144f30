package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.intake.sheet.Imports;
import dev.baton.testing.BatonTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that somebody else holds: a node that is dying, or the exchange of keys in passing. */
@BatonTest
class ImportHeldRowsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Test
    void aHeldRowHoldsUpNoOtherAndIsNotLeftOut() throws SQLException {
        SheetDriver sheets = new SheetDriver(beans);
        String mark = UUID.randomUUID().toString();
        Import sheet = sheets.checked(
                "E-mail\n%1$s-h@x.example\n%1$s-i@x.example\n%1$s-j@x.example\n".formatted(mark), false, null);
        try (Connection dying = dataSource.getConnection();
                Connection passing = dataSource.getConnection()) {
            hold(dying, sheet, "=");
            hold(passing, sheet, ">");
            imports.run(sheet.id());
            await().atMost(PATIENCE).until(this::somebodyWaitsForARow);
            passing.rollback();
            await().atMost(PATIENCE).until(() -> sheets.leads(sheet) == 2);
            dying.rollback();
        }

        Import done = sheets.awaitEnd(sheet);
        assertThat(done.rows().imported()).isEqualTo(3);
        assertThat(sheets.leads(done)).isEqualTo(3);
    }

    private static void hold(Connection connection, Import sheet, String fromFirst) throws SQLException {
        try (var hold = connection.prepareStatement("select 1 from import_row where import_id = ? and row_number "
                + fromFirst + " (select min(row_number) from import_row where import_id = ?) for update")) {
            hold.setObject(1, sheet.id());
            hold.setObject(2, sheet.id());
            hold.executeQuery();
        }
    }

    private boolean somebodyWaitsForARow() {
        return jdbc.sql("select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%import_row%' and datname = current_database()")
                .query(Boolean.class)
                .single();
    }
}
