package dev.baton.privacy.retention;

import dev.baton.engine.StepOf;
import dev.baton.privacy.erasure.PersonErasure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Clean up the database": what was removed goes from the tables' pages too. */
@Component
@StepOf({"privacy-request", "retention"})
class CleanTablesDelegate implements JavaDelegate {

    private final PersonErasure erasure;
    private final DataSource dataSource;

    CleanTablesDelegate(PersonErasure erasure, DataSource dataSource) {
        this.erasure = erasure;
        this.dataSource = dataSource;
    }

    @Override
    public void execute(DelegateExecution execution) throws SQLException {
        // A connection of its own: no vacuum inside a transaction.
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (skip_locked) " + String.join(", ", erasure.tables()));
            }
        }
    }
}
