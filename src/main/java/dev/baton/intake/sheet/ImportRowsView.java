package dev.baton.intake.sheet;

import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.columns.RowProblem;
import dev.baton.intake.sheet.rows.ImportRows;
import dev.baton.intake.sheet.rows.RejectedSheet;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.lead.list.LeadField;
import dev.baton.lead.state.Financial;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.database.Cursor;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import dev.baton.shared.value.PersonName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of an import for looking at, and the rejected ones as a sheet to correct. */
@Component
public class ImportRowsView {

    private static final String ALL = "all";
    private static final Map<String, String> KINDS = Map.of(
            ALL,
            "(cells_sealed is not null)",
            "rejected",
            "status = 'rejected'",
            "duplicate",
            "status = 'duplicate'",
            "set_aside",
            "status = 'set_aside'");

    private static final String CUSTOM = "custom:";
    private static final Set<LeadField> MONEY = Set.of(LeadField.NPV, LeadField.OFFER);
    private static final Set<LeadField> FINANCIAL = Set.of(LeadField.SSN, LeadField.NPV, LeadField.OFFER);

    private static final Sorting SORTS =
            Sorting.of(Map.of("row_number", "row_number", "status", "status"), "row_number", "row_number");

    private final JdbcClient jdbc;
    private final ImportRows rows;
    private final JdbcClient cursor;

    ImportRowsView(JdbcClient jdbc, DataSource dataSource, ImportRows rows) {
        this.jdbc = jdbc;
        this.cursor = Cursor.on(dataSource);
        this.rows = rows;
    }

    public record Duplicate(
            @Schema(allowableValues = {"file", "database"}) String kind,
            @Nullable Integer rowNumber,
            @Nullable String leadId) {}

    public record Row(
            int rowNumber,
            Map<String, @Nullable String> values,
            Map<String, @Nullable String> fields,
            @Schema(allowableValues = {"valid", "rejected", "duplicate", "imported", "set_aside"}) String status,
            List<RowProblem> problems,
            @Nullable Duplicate duplicateOf) {}

    static void requireKind(String kind) {
        if (kind != null && !KINDS.containsKey(kind)) {
            throw new InvalidInput(
                    "kind",
                    "The kind is one of " + KINDS.keySet().stream().sorted().toList());
        }
    }

    /** Whether rows of this sheet show money: each such reading is accounted for. */
    boolean showsMoney(Import sheet) {
        return sheet.header().mapping() != null
                && MONEY.stream().anyMatch(field -> sheet.header().mapping().containsValue(field.jsonName()));
    }

    /** @param money whether the reader may see money; the social security number is masked for everybody */
    public ItemPage<Row> page(Import sheet, String kind, PageRequest page, boolean money) {
        Set<LeadField> masked = money ? Set.of(LeadField.SSN) : FINANCIAL;
        String condition = KINDS.get(kind == null ? ALL : kind);
        List<Row> items = jdbc.sql("select * from import_row where import_id = ? and " + condition
                        + SORTS.orderBy(page.sort()) + "limit ? offset ?")
                .params(sheet.id(), page.size(), page.offset())
                .query((row, number) -> row(sheet, row, masked))
                .list();
        long total = jdbc.sql("select count(*) from import_row where import_id = ? and " + condition)
                .param(sheet.id())
                .query(Long.class)
                .single();
        return new ItemPage<>(items, page.page(), page.size(), total);
    }

    /** Writes the rejected rows with their reasons; read a row at a time, however many there are. */
    public void writeRejected(Import sheet, OutputStream out) {
        try {
            RejectedSheet rejected = new RejectedSheet(sheet.header().columns(), out);
            cursor.sql("select row_number, cells_sealed, problems, fields_sealed from import_row"
                            + " where import_id = ? and status = 'rejected' order by row_number")
                    .param(sheet.id())
                    .query((ResultSet row) -> add(sheet, rejected, row));
            rejected.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Import sheet, RejectedSheet rejected, ResultSet row) throws SQLException {
        List<String> cells = rows.openCells(sheet.id(), row.getInt(1), row.getBytes(2));
        String reason = RowProblem.reason(rows.readProblems(row.getString(3)));
        try {
            rejected.add(
                    cells == null ? cells(sheet, rows.openFields(sheet.id(), row.getInt(1), row.getBytes(4))) : cells,
                    reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Past the preview only the fields are kept: the cells as they come from there, a full name in one piece again. */
    private static List<String> cells(Import sheet, ParsedRow row) {
        return sheet.header().columns().stream()
                .map(column -> sheet.header().mapping() == null || row == null
                        ? null
                        : cell(sheet.header().mapping().get(column), row))
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private static String cell(String target, ParsedRow row) {
        if (target == null) {
            return null;
        }
        if (target.startsWith(CUSTOM)) {
            return row.customFields().get(target.substring(CUSTOM.length()));
        }
        if (target.equals(LeadField.FULL_NAME.jsonName())) {
            return new PersonName(
                            row.fields().getOrDefault(LeadField.FIRST_NAME, ""),
                            row.fields().getOrDefault(LeadField.LAST_NAME, ""))
                    .full();
        }
        return LeadField.ofJsonName(target).map(row.fields()::get).orElse(null);
    }

    private Row row(Import sheet, ResultSet row, Set<LeadField> masked) throws SQLException {
        int number = row.getInt("row_number");
        ParsedRow checked = rows.openFields(sheet.id(), number, row.getBytes("fields_sealed"));
        return new Row(
                number,
                values(sheet, rows.openCells(sheet.id(), number, row.getBytes("cells_sealed")), masked),
                fields(checked, masked),
                row.getString("status"),
                rows.readProblems(row.getString("problems")),
                duplicate(row));
    }

    private static Map<String, String> values(Import sheet, List<String> cells, Set<LeadField> masked) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0;
                cells != null
                        && i < Math.min(cells.size(), sheet.header().columns().size());
                i++) {
            String column = sheet.header().columns().get(i);
            String field = sheet.header().mapping() == null
                    ? null
                    : sheet.header().mapping().get(column);
            String cell = cells.get(i);
            values.put(
                    column,
                    masked.stream()
                            .filter(one -> one.jsonName().equals(field))
                            .findFirst()
                            .map(one -> masked(one, cell))
                            .orElse(cell));
        }
        return values;
    }

    private static Map<String, String> fields(ParsedRow checked, Set<LeadField> masked) {
        Map<String, String> fields = new TreeMap<>();
        if (checked != null) {
            checked.fields()
                    .forEach((field, value) ->
                            fields.put(field.jsonName(), masked.contains(field) ? masked(field, value) : value));
            checked.customFields().forEach((name, value) -> fields.put(CUSTOM + name, value));
        }
        return fields;
    }

    private static String masked(LeadField field, String value) {
        if (value.isBlank()) {
            return "";
        }
        return field == LeadField.SSN ? Financial.masked(value.strip()) : "***";
    }

    private static Duplicate duplicate(ResultSet row) throws SQLException {
        Integer first = (Integer) row.getObject("duplicate_row");
        String lead = row.getString("duplicate_lead");
        if (first == null && lead == null) {
            return null;
        }
        return new Duplicate(first == null ? "database" : "file", first, lead);
    }
}
