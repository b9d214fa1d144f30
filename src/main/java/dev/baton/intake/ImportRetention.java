package dev.baton.intake;

import dev.baton.privacy.Retained;
import dev.baton.privacy.RetentionSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets go the night after their import is done, its rows some time later. */
@Component
class ImportRetention implements Retained {

    private static final String DONE =
            "i.status not in ('validating', 'previewed', 'running') and i.finished_at is not null";

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    ImportRetention(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "rows and sheets of imports";
    }

    @Override
    public int removeNext(int most) {
        int files = jdbc.sql("delete from import_file where (import_id, piece) in (select f.import_id, f.piece"
                        + " from import_file f join import i on i.id = f.import_id where "
                        + DONE
                        + " limit ?)")
                .param(most)
                .update();
        int rows = jdbc.sql("delete from import_row where (import_id, row_number) in (select r.import_id, r.row_number"
                        + " from import_row r join import i on i.id = r.import_id where "
                        + DONE
                        + " and i.finished_at < ? limit ?)")
                .params(OffsetDateTime.now(clock).minus(settings.importRows()), most)
                .update();
        return files + rows;
    }
}
