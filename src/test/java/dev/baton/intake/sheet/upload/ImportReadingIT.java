package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.sheet.ImportRowsView;
import dev.baton.intake.sheet.Imports;
import dev.baton.lead.LeadFixtures;
import dev.baton.shared.page.PageRequest;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** How a sheet is read is shown and can be changed; rows that are nobody are counted apart. */
@BatonTest
class ImportReadingIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Imports imports;

    @Autowired
    ImportRowsView rows;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ObjectMapper json;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theSheetTheHiddenRowsAndTheFieldsOfColumnsAreKeptOverAnotherReading() throws Exception {
        UUID id = uploaded("book.xlsx", workbook(), Map.of());
        assertThat(shown(id).at("/reading").toString())
                .contains("\"sheets\":[\"East\",\"West\",\"Notes\"]", "\"sheet\":\"East\"", "\"encodings\":[]");
        Map<String, String> mapping = new HashMap<>(Map.of(mark, "last_name", "E-mail", "email"));
        mapping.put("City", null);
        imports.changeMapping(id, mapping);
        checked(id);

        JsonNode west = changed(id, "{\"sheet\":\"West\",\"hidden_rows\":false}");

        assertThat(west.at("/reading/chosen").toString()).contains("\"West\"", "\"hidden_rows\":false");
        assertThat(west.at("/valid").asInt()).as("the hidden one is skipped").isEqualTo(1);
        assertThat(west.at("/reading/hidden").asInt()).isEqualTo(1);
        assertThat(west.at("/mapping/" + mark).asText()).isEqualTo("last_name");
        assertThat(west.at("/mapping/Phone").asText())
                .as("a column that is new")
                .isEqualTo("phone");
        assertThat(west.at("/warnings").toString()).contains("1 row is hidden or filtered out");
    }

    @Test
    void aSheetThatCannotBeReadAsChosenWaitsForAnotherChoice() throws Exception {
        UUID id = uploaded("book.xlsx", workbook(), Map.of());
        assertThat(shown(id).at("/warnings")).isNotEmpty();

        JsonNode notes = changed(id, "{\"sheet\":\"Notes\"}");

        assertThat(notes.at("/status").asText()).isEqualTo("previewed");
        assertThat(notes.at("/message").asText()).startsWith("The sheet cannot be read as chosen.");
        assertThat(notes.at("/total_rows").asInt()).isZero();
        assertThat(notes.at("/warnings")).as("of the sheet before").isEmpty();
        assertThat(changed(id, "{}").at("/valid").asInt()).isEqualTo(1);
    }

    @Test
    void encodingAndOrderOfDatesAreChosenAtTheUploadAndChanged() throws Exception {
        String list = "Name,E-mail,DOB\nZdeněk Novák,%1$s-z@x.example,03/04/1980\n".formatted(mark);
        byte[] csv = list.getBytes(Charset.forName("windows-1250"));

        UUID id = uploaded("list.csv", csv, Map.of("encoding", "windows-1252", "date_order", "day_first"));

        assertThat(fields(id)).containsEntry("first_name", "Zdenìk").containsEntry("date_of_birth", "1980-04-03");
        JsonNode reading = changed(id, "{\"date_order\":\"month_first\"}").at("/reading");
        assertThat(reading.at("/encoding").asText()).isEqualTo("windows-1250");
        assertThat(reading.at("/dates/DOB").asText()).isEqualTo("month_first");
        assertThat(reading.at("/sheets")).isEmpty();
        assertThat(fields(id)).containsEntry("first_name", "Zdeněk").containsEntry("date_of_birth", "1980-03-04");
    }

    @Test
    void whatIsNotPossibleIsRefusedAndSaysWhatIs() throws Exception {
        Visitor manager = Visitor.signedIn(port, "manager");
        Map<String, String> wrong = Map.of("campaign_id", LeadFixtures.CAMPAIGN, "sheet", "North");
        assertRefused(manager.upload("/v1/api/imports", "book.xlsx", workbook(), wrong), "sheet", "\\\"East\\\"");
        Map<String, String> maybe = Map.of("campaign_id", LeadFixtures.CAMPAIGN, "hidden_rows", "maybe");
        assertRefused(manager.upload("/v1/api/imports", "book.xlsx", workbook(), maybe), "hidden_rows", "");
        UUID id = uploaded("book.xlsx", workbook(), Map.of());
        String path = "/v1/api/imports/" + id + "/reading";
        assertRefused(manager.send("PUT", path, "{\"sheet\":\"North\"}"), "sheet", "\\\"West\\\"");
        assertRefused(manager.send("PUT", path, "{\"encoding\":\"UTF-9\"}"), "encoding", "windows-1252");
        assertRefused(manager.send("PUT", path, "{\"date_order\":\"dmy\"}"), "date_order", "day_first");
        assertRefused(manager.send("PUT", path, "{\"page\":\"West\"}"), "page", "not known here");
        imports.cancel(id);
        assertThat(manager.send("PUT", path, "{}").statusCode()).isEqualTo(409);
        assertThat(Visitor.signedIn(port, "rep1").send("PUT", path, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void rowsThatAreNobodyAreCountedApartAndBecomeNoLead() throws Exception {
        UUID id = uploaded(
                "report.csv",
                ("Company,Name,E-mail\nFirm,Ann,%1$s-a@x.example\nTotal,,12\nNo Way,Bob,\n,,\nLeads by owner,,\n"
                                + "Copyright (c) 2000-2026 salesforce.com,,\n")
                        .formatted(mark)
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("mode", "run"));

        JsonNode done = shown(id);
        assertThat(List.of(
                        done.at("/imported").asInt(),
                        done.at("/rejected").asInt(),
                        done.at("/set_aside").asInt()))
                .containsExactly(1, 1, 3);
        assertThat(done.at("/problems").toString()).contains("\"severity\":\"set_aside\"");
        var aside = transactions.execute(t -> rows.page(sheet(id), "set_aside", PageRequest.of(0, 10), false));
        assertThat(aside.items())
                .extracting(row -> row.values().get("Company"))
                .containsExactly("Total", "Leads by owner", "Copyright (c) 2000-2026 salesforce.com");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transactions.executeWithoutResult(t -> rows.writeRejected(sheet(id), out));
        try (XSSFWorkbook rejected = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(rejected.getSheetAt(0).getLastRowNum()).as("Bob only").isEqualTo(1);
        }
    }

    private static void assertRefused(HttpResponse<String> answer, String field, String possible) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", possible);
    }

    private UUID uploaded(String name, byte[] file, Map<String, String> fields) throws IOException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("campaign_id", LeadFixtures.CAMPAIGN);
        HttpResponse<String> answer = Visitor.signedIn(port, "manager").upload("/v1/api/imports", name, file, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        UUID id = UUID.fromString(json.readTree(answer.body()).at("/import_id").asText());
        checked(id);
        return id;
    }

    private JsonNode changed(UUID id, String reading) throws IOException {
        HttpResponse<String> answer =
                Visitor.signedIn(port, "manager").send("PUT", "/v1/api/imports/" + id + "/reading", reading);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        checked(id);
        return shown(id);
    }

    private void checked(UUID id) {
        new SheetDriver(beans).awaitEnd(sheet(id));
    }

    private Import sheet(UUID id) {
        return transactions.execute(t -> beans.getBean(ImportStore.class).get(id));
    }

    private JsonNode shown(UUID id) throws IOException {
        return json.readTree(
                Visitor.signedIn(port, "manager").get("/v1/api/imports/" + id).body());
    }

    private Map<String, String> fields(UUID id) {
        return transactions.execute(t -> rows.page(sheet(id), "all", PageRequest.of(0, 10), false)
                .items()
                .get(0)
                .fields());
    }

    private byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            add(book, "East", List.of(mark, "E-mail", "City"), List.of("Ann", mark + "-a@x.example", "Rome"));
            add(
                    book,
                    "West",
                    List.of(mark, "E-mail", "Phone"),
                    List.of("Ben", mark + "-b@x.example", "206-555-0100"),
                    List.of("Cy", mark + "-c@x.example", "206-555-0101"));
            book.getSheet("West").getRow(2).setZeroHeight(true);
            add(book, "Notes", List.of("call them"));
            book.write(out);
            return out.toByteArray();
        }
    }

    @SafeVarargs
    private static void add(XSSFWorkbook book, String name, List<String>... rows) {
        var sheet = book.createSheet(name);
        for (List<String> values : rows) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            values.forEach(
                    value -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(value));
        }
    }
}
