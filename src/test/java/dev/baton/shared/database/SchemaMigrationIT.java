package dev.baton.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.StartRefused;
import dev.baton.testing.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A start makes the tables of an empty database, and leaves alone what another build made. */
@ExtendWith(OutputCaptureExtension.class)
class SchemaMigrationIT {

    /** As builds before the baseline began. */
    static class V001__engine_schema extends BaseJavaMigration {

        @Override
        public void migrate(Context context) throws SQLException {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("create table act_ge_property (name_ text)");
            }
        }
    }

    private final String url = TestDatabase.emptyDatabase();
    private final DriverManagerDataSource database = new DriverManagerDataSource(url, "postgres", "postgres");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void emptyDatabaseIsMadeOnceAndFoundAgain() {
        start("");
        List<Map<String, Object>> made = everything();
        start("");

        assertThat(made).hasSizeGreaterThan(100).isEqualTo(everything());
    }

    @Test
    void databaseOfABuildBeforeTheBaselineIsRefusedAndStaysAsItIs() {
        Flyway.configure()
                .dataSource(database)
                .locations(new String[0])
                .javaMigrations(new V001__engine_schema())
                .load()
                .migrate();
        List<Map<String, Object>> before = everything();

        assertThatThrownBy(() -> start(""))
                .isInstanceOf(StartRefused.class)
                .hasMessageMatching("The database in /\\S*/target/some was made by another build of Baton, from before"
                        + " its first release. Keep it for that build and set BATON_DATA_DIR to a new folder.");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void databaseOnAServerThatAnotherFormOfAFileMadeIsRefused() {
        start("");
        jdbc.sql("update flyway_schema_history set checksum = 1 where version = '006'")
                .update();
        List<Map<String, Object>> before = everything();

        assertThatThrownBy(() -> start("postgresql://baton:secret@db.example/baton?password=secret"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The database at jdbc:postgresql://db.example/baton was made by another build")
                .hasMessageEndingWith("set DATABASE_URL to an empty database.");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void oneRoleForAllIsSaid(CapturedOutput log) {
        start("");

        assertThat(log)
                .contains(
                        "The database role postgres may change the audit log and its protection: set DATABASE_OWNER_URL");
    }

    @Test
    void nodeWithoutTheOwnerStartsWhenTheTablesAreMade(CapturedOutput log) {
        DataSource application = new DriverManagerDataSource(url.replace("user=postgres", "user=baton"));
        start("", database, application);

        start("", application, application);

        assertThat(JdbcClient.create(application)
                        .sql("select count(*) from lead")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(log).doesNotContain("may change the audit log");
    }

    private void start(String givenUrl) {
        start(givenUrl, database, database);
    }

    private static void start(String givenUrl, DataSource owner, DataSource application) {
        Flyway flyway = Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load();
        new SchemaMigration(new DatabaseSettings(givenUrl, "", "target/some", 1), application).migrate(flyway);
    }

    /** The history of migrations, and which tables there are. */
    private List<Map<String, Object>> everything() {
        return jdbc.sql("select script, checksum::text, installed_on::text from flyway_schema_history"
                        + " union all select tablename, schemaname, tableowner from pg_tables order by 1")
                .query()
                .listOfRows();
    }
}
