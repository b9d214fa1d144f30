package dev.baton.intake.sheet.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.sheet.columns.ConsentReading;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.columns.RowProblem;
import dev.baton.lead.LeadVault;
import dev.baton.lead.list.LeadField;
import dev.baton.seal.Sealer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** The rows of imports: written with COPY a few thousand at a time, their values sealed. */
@Component
public class ImportRows {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final HexFormat HEX = HexFormat.of();
    /** Of so many rows the values are kept for the preview, good or bad. */
    static final int PREVIEWED = 200;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Sealer sealer;
    private final LeadVault vault;
    private final ObjectMapper json;

    ImportRows(JdbcClient jdbc, DataSource dataSource, Sealer sealer, LeadVault vault, ObjectMapper json) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.sealer = sealer;
        this.vault = vault;
        this.json = json;
    }

    /** A row that waits to become a lead. */
    public record Waiting(ParsedRow row, byte[] emailIndex, byte[] phoneIndex) {

        public int rowNumber() {
            return row.rowNumber();
        }
    }

    public int lastRow(UUID importId) {
        return jdbc.sql("select coalesce(max(row_number), 0) from import_row where import_id = ?")
                .param(importId)
                .query(Integer.class)
                .single();
    }

    public int count(UUID importId) {
        return jdbc.sql("select count(*) from import_row where import_id = ?")
                .param(importId)
                .query(Integer.class)
                .single();
    }

    public void deleteAll(UUID importId) {
        jdbc.sql("delete from import_row where import_id = ?").param(importId).update();
    }

    /** Takes part in the running transaction. @param before how many rows were written already */
    public void write(UUID importId, int before, List<ParsedRow> rows, List<List<String>> cells) {
        StringBuilder lines = new StringBuilder(rows.size() * 400);
        for (int i = 0; i < rows.size(); i++) {
            line(lines, importId, rows.get(i), cells.get(i), before + i < PREVIEWED);
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy import_row (import_id, row_number, status, cells_sealed, fields_sealed, problems,"
                                    + " email_index, phone_index, campaign_id, refused) from stdin",
                            new StringReader(lines.toString()));
        } catch (java.sql.SQLException | IOException e) {
            throw new IllegalStateException("Rows of an import could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void line(StringBuilder out, UUID importId, ParsedRow row, List<String> cells, boolean previewed) {
        boolean valid = row.status().equals("valid");
        boolean keepCells = !valid || previewed;
        boolean keepFields = valid || previewed;
        String place = place(importId, row.rowNumber());
        out.append(importId).append('\t').append(row.rowNumber()).append('\t');
        out.append(row.status()).append('\t');
        bytes(out, keepCells ? sealer.seal(place + "/cells", write(cells)) : null)
                .append('\t');
        bytes(out, keepFields ? sealer.seal(place + "/fields", write(row)) : null)
                .append('\t');
        out.append(escape(text(row.problems()))).append('\t');
        bytes(out, vault.emailIndex(row.fields().get(LeadField.EMAIL))).append('\t');
        bytes(out, vault.phoneIndex(row.fields().get(LeadField.PHONE))).append('\t');
        out.append(row.campaignId() == null ? "\\N" : escape(row.campaignId())).append('\t');
        List<String> refused = ConsentReading.refused(row.fields());
        out.append(refused.isEmpty() ? "\\N" : "{" + String.join(",", refused) + "}")
                .append('\n');
    }

    /**
     * Waits a moment for a row that is to become a lead and that somebody else holds.
     *
     * @return whether there is one still
     * @throws DataAccessException it {@link #isHeldStill is held still}; another may be free by now
     */
    public boolean waitForOthers(UUID importId) {
        jdbc.sql("set local lock_timeout = '1s'").update();
        return !jdbc.sql("select 1 from import_row where import_id = ? and status = 'valid' limit 1 for update")
                .param(importId)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    public static boolean isHeldStill(DataAccessException e) {
        return e.getRootCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    /** The next rows that are to become leads, taken by this transaction alone. */
    public List<Waiting> takeNext(UUID importId, int most) {
        return jdbc.sql(
                        """
                        select row_number, fields_sealed, email_index, phone_index from import_row
                        where import_id = ? and status = 'valid' order by row_number limit ?
                        for update skip locked
                        """)
                .params(importId, most)
                .query((row, number) -> new Waiting(
                        openFields(importId, row.getInt(1), row.getBytes(2)), row.getBytes(3), row.getBytes(4)))
                .list();
    }

    public void imported(UUID importId, List<Waiting> rows, List<String> leadIds) {
        jdbc.sql(
                        """
                        update import_row r set status = 'imported', lead_id = v.lead_id
                        from unnest(?, ?) as v(row_number, lead_id)
                        where r.import_id = ? and r.row_number = v.row_number
                        """)
                .params(
                        rows.stream().map(Waiting::rowNumber).toArray(Integer[]::new),
                        leadIds.toArray(String[]::new),
                        importId)
                .update();
    }

    /** The campaigns that rows which are to become leads name. */
    public List<String> campaigns(UUID importId) {
        return jdbc.sql("select distinct campaign_id from import_row"
                        + " where import_id = ? and status = 'valid' and campaign_id is not null")
                .param(importId)
                .query(String.class)
                .list();
    }

    public void rejectCampaign(UUID importId, String campaignId, String message) {
        jdbc.sql("update import_row set status = 'rejected', problems = ?::jsonb"
                        + " where import_id = ? and campaign_id = ? and status = 'valid'")
                .params(
                        text(List.of(new RowProblem(null, LeadField.CAMPAIGN, RowProblem.Severity.ERROR, message))),
                        importId,
                        campaignId)
                .update();
    }

    /** @return false when the row has become something else meanwhile */
    public boolean reject(UUID importId, int rowNumber, String message) {
        return jdbc.sql("update import_row set status = 'rejected', problems = ?::jsonb"
                                + " where import_id = ? and row_number = ? and status = 'valid'")
                        .params(
                                text(List.of(new RowProblem(null, null, RowProblem.Severity.ERROR, message))),
                                importId,
                                rowNumber)
                        .update()
                == 1;
    }

    public ParsedRow openFields(UUID importId, int rowNumber, byte[] sealed) {
        return sealed == null
                ? null
                : read(sealer.open(place(importId, rowNumber) + "/fields", sealed), new TypeReference<ParsedRow>() {});
    }

    public List<String> openCells(UUID importId, int rowNumber, byte[] sealed) {
        return sealed == null
                ? null
                : read(
                        sealer.open(place(importId, rowNumber) + "/cells", sealed),
                        new TypeReference<List<String>>() {});
    }

    public List<RowProblem> readProblems(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), new TypeReference<List<RowProblem>>() {});
    }

    private String text(List<RowProblem> problems) {
        return problems.isEmpty() ? "[]" : new String(write(problems), StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static StringBuilder bytes(StringBuilder out, byte[] bytes) {
        return bytes == null ? out.append("\\N") : out.append("\\\\x").append(HEX.formatHex(bytes));
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of an import could not be written");
        }
    }

    private <T> T read(byte[] bytes, TypeReference<T> type) {
        try {
            return json.readValue(bytes, type);
        } catch (IOException e) {
            throw new IllegalStateException("A row of an import could not be read");
        }
    }

    private static String place(UUID importId, int rowNumber) {
        return "import_row/" + importId + "/" + rowNumber;
    }
}
