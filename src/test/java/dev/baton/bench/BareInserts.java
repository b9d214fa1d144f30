package dev.baton.bench;

import dev.baton.testing.Scale;
import dev.baton.testing.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The yardstick: the row of a lead inserted and committed, over and over, on one connection. */
final class BareInserts {

    private static final int ROWS = Scale.of(50, 2_000);

    private BareInserts() {}

    /** The same row, as one lead wrote it, into a table with the same indexes. */
    static double perSecond(DataSource dataSource) throws SQLException {
        try (Connection connection = TestDatabase.asSuperuser(dataSource).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("drop table if exists bare_lead");
            statement.execute("create table bare_lead (like lead including all)");
            connection.commit();
            List<Object> values = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select * from lead limit 1")) {
                row.next();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getObject(i));
                }
            }
            String marks = "?" + ",?".repeat(values.size() - 1);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bare_lead values (" + marks + ")")) {
                return Figures.perSecond(ROWS, () -> insertAll(connection, insert, values));
            }
        }
    }

    private static void insertAll(Connection connection, PreparedStatement insert, List<Object> values) {
        try {
            for (int n = 0; n < ROWS; n++) {
                for (int i = 1; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
                insert.setString(1, "lead_bare" + n);
                insert.executeUpdate();
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
