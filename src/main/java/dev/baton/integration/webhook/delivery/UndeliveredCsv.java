package dev.baton.integration.webhook.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.baton.shared.value.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Events as CSV, row by row; nothing in it is taken for a formula. */
public final class UndeliveredCsv {

    private static final List<String> FIELDS =
            List.of("lead_id", "campaign_id", "status", "previous_status", "grade", "score", "assigned_to", "how");
    private static final List<String> PERSONAL = List.of("first_name", "last_name", "email", "phone", "company");

    private final Writer out;
    private final CsvWriter csv;
    private final boolean personal;

    public UndeliveredCsv(OutputStream out, boolean personal) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().build(this.out);
        this.personal = personal;
        List<String> head = new ArrayList<>(List.of("webhook_id", "type", "timestamp"));
        head.addAll(FIELDS);
        if (personal) {
            head.addAll(PERSONAL);
        }
        csv.writeRecord(head);
    }

    /** @param data as it would have been posted */
    public void add(Delivery delivery, Map<String, Object> data) {
        List<String> cells = new ArrayList<>(List.of(
                delivery.id().toString(),
                delivery.event().type(),
                delivery.createdAt().toString()));
        FIELDS.forEach(field -> cells.add(cell(data.get(field))));
        if (personal) {
            Map<?, ?> contact = data.get("contact") instanceof Map<?, ?> told ? told : Map.of();
            PERSONAL.forEach(field -> cells.add(cell(contact.get(field))));
        }
        csv.writeRecord(cells);
    }

    private static String cell(Object value) {
        return FormulaGuard.safe(Objects.toString(value, ""));
    }

    public void finish() throws IOException {
        csv.flush();
        out.flush();
    }
}
