package dev.baton.intake.sheet.rows;

import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportStatus;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.shared.Conflict;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sheets in which a person stands, and the sheets themselves. */
@Component
@Order(20)
class ImportedData implements PersonalData {

    private static final String THEIRS =
            """
            select r.import_id, r.row_number from import_row r where r.lead_id = any(:leads)
                or r.email_index = any(:emails) or r.phone_index = any(:phones)
            """;

    private static final String UNREADABLE =
            """
            select import_id, row_number, cells_sealed from import_row
            where email_index is null and phone_index is null and cells_sealed is not null
            """;

    private final JdbcClient jdbc;
    private final ImportRows rows;
    private final ImportStore store;

    ImportedData(JdbcClient jdbc, ImportRows rows, ImportStore store) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.store = store;
    }

    private record Place(UUID importId, int rowNumber) {}

    @Override
    public Map<String, Object> copy(Subject subject) {
        return Map.of("Rows of sheets", theirs(subject).stream().map(this::row).toList());
    }

    private Map<String, Object> row(Place place) {
        Import sheet = store.get(place.importId());
        return jdbc.sql(
                        "select fields_sealed, cells_sealed, status from import_row where import_id = ? and row_number = ?")
                .params(place.importId(), place.rowNumber())
                .query((row, number) -> {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    copy.put("Sheet", sheet.fileName());
                    copy.put(
                            "Uploaded",
                            sheet.course().createdAt() + " by " + sheet.course().createdBy());
                    copy.put("Row", place.rowNumber() + ", " + row.getString(3));
                    ParsedRow checked = rows.openFields(place.importId(), place.rowNumber(), row.getBytes(1));
                    if (checked != null) {
                        checked.fields().forEach((field, value) -> copy.put(field.jsonName(), value));
                        copy.putAll(checked.customFields());
                    } else {
                        copy.put("Cells", rows.openCells(place.importId(), place.rowNumber(), row.getBytes(2)));
                    }
                    return (Map<String, Object>) copy;
                })
                .single();
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        List<Place> places = theirs(subject);
        Map<UUID, List<Place>> sheets = places.stream().collect(Collectors.groupingBy(Place::importId));
        sheets.keySet().forEach(this::requireQuiet);
        places.forEach(place -> jdbc.sql("delete from import_row where import_id = ? and row_number = ?")
                .params(place.importId(), place.rowNumber())
                .update());
        jdbc.sql("update import_row set duplicate_lead = null where duplicate_lead = any(?)")
                .param(subject.ids())
                .update();
        int files =
                sheets.keySet().stream().mapToInt(id -> removeFile(id, subject)).sum();
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("rows of sheets", places.size());
        counts.put("uploaded sheets", files);
        return counts;
    }

    /** A sheet cannot be made to forget one of its rows: it goes as a whole. */
    private int removeFile(UUID importId, Subject subject) {
        Import sheet = store.get(importId);
        if (subject.isMeantBy(sheet.fileName()) || subject.isNamedIn(sheet.fileName())) {
            jdbc.sql("update import set file_name = 'removed' || substring(file_name from '\\.[a-z]+$') where id = ?")
                    .param(importId)
                    .update();
        }
        return jdbc.sql("delete from import_file where import_id = ?")
                                .param(importId)
                                .update()
                        > 0
                ? 1
                : 0;
    }

    private void requireQuiet(UUID importId) {
        ImportStatus status = store.lock(importId).status();
        if (status == ImportStatus.VALIDATING || status == ImportStatus.RUNNING) {
            throw new Conflict("A sheet with this person is just being read. It is tried again when that is done");
        }
    }

    private List<Place> theirs(Subject subject) {
        List<Place> places = new ArrayList<>(jdbc.sql(THEIRS)
                .param("leads", subject.ids())
                .param("emails", subject.emailKeys())
                .param("phones", subject.phoneKeys())
                .query((row, number) -> new Place(row.getObject(1, UUID.class), row.getInt(2)))
                .list());
        jdbc.sql(UNREADABLE).query(row -> {
            Place place = new Place(row.getObject(1, UUID.class), row.getInt(2));
            String cells = String.join("\n", rows.openCells(place.importId(), place.rowNumber(), row.getBytes(3)));
            if (subject.isMeantBy(cells) || subject.isNamedIn(cells)) {
                places.add(place);
            }
        });
        return places;
    }

    @Override
    public List<String> tables() {
        return List.of("import", "import_row", "import_file");
    }
}
