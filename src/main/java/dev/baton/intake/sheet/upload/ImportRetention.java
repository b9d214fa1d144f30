package dev.baton.intake.sheet.upload;

import dev.baton.subject.Retained;
import dev.baton.subject.RetentionSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets go the night after their import is done, its rows some time later; both then of one that nobody ran. */
@Component
class ImportRetention implements Retained {

    private static final String DONE =
            "(i.status not in ('validating', 'previewed', 'running') and i.finished_at < :done"
                    + " or i.status = 'previewed' and i.created_at < :old)";

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
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime old = now.minus(settings.importRows());
        int files = jdbc.sql("delete from import_file where (import_id, piece) in (select f.import_id, f.piece"
                        + " from import_file f join import i on i.id = f.import_id where " + DONE + " limit :most)")
                .param("done", now)
                .param("old", old)
                .param("most", most)
                .update();
        int rows = jdbc.sql("delete from import_row where (import_id, row_number) in (select r.import_id, r.row_number"
                        + " from import_row r join import i on i.id = r.import_id where " + DONE + " limit :most)")
                .param("done", old)
                .param("old", old)
                .param("most", most)
                .update();
        return files + rows;
    }
}
