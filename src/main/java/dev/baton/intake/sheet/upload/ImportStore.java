package dev.baton.intake.sheet.upload;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.read.SheetFound;
import dev.baton.shared.NotFound;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports, as they stand in the database. */
@Component
public class ImportStore {

    private static final Sorting SORTS = Sorting.of(
            Map.of(
                    "created_at", "created_at",
                    "file_name", "file_name",
                    "status", "status",
                    "campaign_id", "campaign_id",
                    "total_rows", "total_rows"),
            "created_at desc",
            "id");

    private final JdbcClient jdbc;
    private final ImportSeals seals;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, ImportSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    public void add(UUID id, ImportUpload upload, long size, String username) {
        jdbc.sql(
                        """
                        insert into import (id, file_name, file_size, campaign_id, assign_to, mode, status, corrects,
                            mapping_sealed, choices_sealed, created_by, created_at, started_at)
                        values (?, ?, ?, ?, ?, ?, 'validating', ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        upload.fileName(),
                        size,
                        upload.campaignId(),
                        upload.assignTo().toArray(String[]::new),
                        upload.runAtOnce() ? "run" : "preview",
                        upload.corrects(),
                        upload.mapping() == null ? null : seals.seal(id, "mapping", upload.mapping()),
                        seals.seal(id, "choices", upload.choices()),
                        username,
                        now(),
                        now()))
                .update();
    }

    public Import get(UUID id) {
        return jdbc.sql("select * from import where id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such import"));
    }

    public boolean exists(UUID id) {
        return jdbc.sql("select exists (select 1 from import where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Keeps others from changing the import until this transaction ends. */
    public Import lock(UUID id) {
        return jdbc.sql("select * from import where id = ? for update")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such import"));
    }

    public ItemPage<Import> page(PageRequest page) {
        List<Import> items = jdbc.sql("select * from import" + SORTS.orderBy(page.sort()) + "limit ? offset ?")
                .params(page.size(), page.offset())
                .query(this::row)
                .list();
        long total = jdbc.sql("select count(*) from import").query(Long.class).single();
        return new ItemPage<>(items, page.page(), page.size(), total);
    }

    public void status(UUID id, ImportStatus status, String message) {
        boolean ended = status != ImportStatus.VALIDATING && status != ImportStatus.RUNNING;
        jdbc.sql(
                        """
                        update import set status = ?, message = ?, finished_at = case when ? then ?::timestamptz end,
                            started_at = case when ? then started_at else ? end
                        where id = ?
                        """)
                .params(Arrays.asList(status.dbName(), message, ended, now(), ended, now(), id))
                .update();
    }

    public void mapping(UUID id, Map<String, String> mapping, String source) {
        jdbc.sql("update import set mapping_sealed = ?, mapping_source = ? where id = ?")
                .params(seals.seal(id, "mapping", mapping), source, id)
                .update();
    }

    public void columns(UUID id, List<String> columns) {
        keep(id, "columns", columns);
    }

    /** They name columns and sheets, which can be called anything. */
    public void warnings(UUID id, List<String> warnings) {
        keep(id, "warnings", warnings);
    }

    public void choices(UUID id, SheetChoices choices) {
        keep(id, "choices", choices);
    }

    public void found(UUID id, SheetFound found) {
        keep(id, "found", found);
    }

    public void checked(UUID id, int rows) {
        jdbc.sql("update import set checked_rows = ? where id = ?")
                .params(rows, id)
                .update();
    }

    /** Counts the rows by what became of them. */
    public void count(UUID id) {
        jdbc.sql(
                        """
                        update import i set valid = r.valid, imported = r.imported, duplicates = r.duplicates,
                            opt_outs = r.opt_outs,
                            rejected = r.rejected, set_aside = r.set_aside, total_rows = r.total, checked_rows = r.total
                        from (select count(*) filter (where status = 'valid') as valid,
                                count(*) filter (where status = 'imported') as imported,
                                count(*) filter (where status = 'duplicate') as duplicates,
                                count(*) filter (where status = 'duplicate' and refused is not null) as opt_outs,
                                count(*) filter (where status = 'rejected') as rejected,
                                count(*) filter (where status = 'set_aside') as set_aside,
                                count(*) as total
                            from import_row where import_id = ?) r
                        where i.id = ?
                        """)
                .params(id, id)
                .update();
    }

    /** @return false, when the import was cancelled meanwhile: then nothing more may be committed for it */
    public boolean importedMore(UUID id, int imported, int rejected) {
        return jdbc.sql(
                                """
                                update import set imported = imported + ?, valid = valid - ? - ?, rejected = rejected + ?
                                where id = ? and status = 'running'
                                """)
                        .params(imported, imported, rejected, rejected, id)
                        .update()
                == 1;
    }

    private void keep(UUID id, String column, Object value) {
        jdbc.sql("update import set " + column + "_sealed = ? where id = ?")
                .params(seals.seal(id, column, value), id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private Import row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Import(
                id,
                row.getString("file_name"),
                new Import.Upload(
                        row.getString("campaign_id"),
                        List.of((String[]) row.getArray("assign_to").getArray()),
                        "run".equals(row.getString("mode")),
                        row.getObject("corrects", UUID.class)),
                ImportStatus.of(row.getString("status")),
                header(id, row),
                reading(id, row),
                new Import.Rows(
                        (Integer) row.getObject("total_rows"),
                        row.getInt("checked_rows"),
                        row.getInt("valid"),
                        row.getInt("imported"),
                        row.getInt("duplicates"),
                        row.getInt("opt_outs"),
                        row.getInt("rejected"),
                        row.getInt("set_aside")),
                row.getString("message"),
                new Import.Course(
                        row.getString("created_by"),
                        instant(row.getTimestamp("created_at")),
                        instant(row.getTimestamp("started_at")),
                        instant(row.getTimestamp("finished_at"))));
    }

    private Import.Reading reading(UUID id, ResultSet row) throws SQLException {
        SheetChoices choices = seals.open(id, "choices", row.getBytes("choices_sealed"), new TypeReference<>() {});
        return new Import.Reading(
                choices == null ? SheetChoices.NONE : choices,
                seals.open(id, "found", row.getBytes("found_sealed"), new TypeReference<>() {}));
    }

    private Import.Header header(UUID id, ResultSet row) throws SQLException {
        List<String> columns = seals.open(id, "columns", row.getBytes("columns_sealed"), new TypeReference<>() {});
        List<String> warnings = seals.open(id, "warnings", row.getBytes("warnings_sealed"), new TypeReference<>() {});
        return new Import.Header(
                columns == null ? List.of() : columns,
                seals.open(id, "mapping", row.getBytes("mapping_sealed"), new TypeReference<>() {}),
                row.getString("mapping_source"),
                warnings == null ? List.of() : warnings);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
