package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Makes the tables at the start. Until the first release its files change (docs/decisions/0023): a database that other
 * files made is refused. Flyway compares the two before it does anything, so the database stays as it is.
 */
@Component
class SchemaMigration implements FlywayMigrationStrategy {

    private final DatabaseSettings settings;
    private final DataSource application;

    SchemaMigration(DatabaseSettings settings, DataSource application) {
        this.settings = settings;
        this.application = application;
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            flyway.migrate();
            new TableRights(flyway.getConfiguration().getDataSource(), application).give();
        } catch (FlywayValidateException otherFiles) {
            throw new StartRefused(
                    "The database " + place() + " was made by another build of Baton, from before its first release."
                            + " Keep it for that build and set " + wayOut() + ".",
                    otherFiles);
        }
    }

    private String place() {
        return settings.embedded()
                ? "in " + Path.of(settings.dataDir()).toAbsolutePath().normalize()
                : "at " + DatabaseUrl.parse(settings.url()).shown();
    }

    private String wayOut() {
        return settings.embedded() ? "BATON_DATA_DIR to a new folder" : "DATABASE_URL to an empty database";
    }
}
