package dev.baton.intake.export;

import static dev.baton.intake.export.ExportedLeads.EXPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.NewLead;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of leads as files. */
@BatonTest
class ExportIT {

    @Value("${local.port}")
    int port;

    @TempDir
    Path folder;

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private final String source = "export-" + UUID.randomUUID();
    private final OffsetDateTime began = OffsetDateTime.now();
    private Visitor manager;

    @BeforeEach
    void signIn() {
        manager = Visitor.signedIn(port, "manager");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|\"sort\":\"lead_score,desc\"",
                "4|\"category\":\"prospect\",\"sort\":\"created_at,asc\"",
                "2|\"q\":\"exporta joan\"",
                "0|\"grade\":\"A\"",
                "0|\"category\":\"hot\"",
                "4|\"status\":\"new\",\"page\":7,\"size\":1"
            })
    void holdsExactlyTheListThatIsShownWithAllItsPages(int leads, String filter) throws Exception {
        receive("Exporta", "Exporta", "Exportb", "Exportc");

        JsonNode list = json.readTree(manager.post(
                        "/v1/api/leads/search",
                        "{\"source\":\"%s\",%s}".formatted(source, filter.replaceAll(",\"page.*", "")))
                .body());
        List<String> shown = list.get("items").findValuesAsText("lead_id");
        String csv = manager.post(EXPORT, body("csv", "," + filter)).body();

        assertThat(shown).hasSize(leads);
        assertThat(csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(shown);
    }

    @Test
    void isAFileWithANameAndLeavesNothingInCaches() {
        HttpResponse<String> csv = manager.post(EXPORT, body("csv", ""));

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"leads-" + LocalDate.now(ZoneOffset.UTC) + ".csv\"");
        assertThat(csv.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aRepTakesAwayOwnLeadsOnly(String format) throws Exception {
        receive(ExportedLeads.lead(source, "Mine", "rep1"), ExportedLeads.lead(source, "Theirs", "rep2"));

        List<Map<String, String>> rows = ExportedLeads.rows(Visitor.signedIn(port, "rep1"), body(format, ""), folder);

        assertThat(rows).extracting(row -> row.get("Last name")).containsExactly("Mine");
        assertThat(rows("{\"source\":\"%s\",\"format\":\"%s\"}".formatted(source, format)))
                .hasSize(2);
    }

    @Test
    void anEmptyListIsAHeader() {
        assertThat(lines(body("csv", ""))).hasSize(1).first().asString().startsWith("\uFEFFLead ID,Created,Campaign,");
        assertThat(audited()).containsExactly("manager leads_exported format=csv rows=0 source=given");
    }

    @Test
    void isSafeAgainstFormulasAndKeepsEveryLetter() throws Exception {
        receive(ExportedLeads.lead(
                source,
                ExportedLeads.contact(
                        "J\u00FCrgen \uD83D\uDE00",
                        "\uFF1D1+1",
                        "=HYPERLINK(\"http://x.example\")",
                        "-2+3\nsecond \"line\"",
                        Map.of("=field", "@SUM(A1)")),
                null));

        String csv = manager.post(EXPORT, body("csv", "")).body();
        assertThat(csv)
                .contains(",\"'=HYPERLINK(\"\"http://x.example\"\")\",")
                .contains(",'\uFF1D1+1,")
                .contains(",\"'-2+3\nsecond \"\"line\"\"\",")
                .contains(",'=field")
                .contains(",'@SUM(A1)")
                .contains(",+12065550100,")
                .contains(",J\u00FCrgen \uD83D\uDE00,");
        for (String format : List.of("csv", "xlsx")) {
            assertThat(rows(body(format, "")).get(0))
                    .containsEntry("Last name", "\uFF1D1+1")
                    .containsEntry("Company", "=HYPERLINK(\"http://x.example\")")
                    .containsEntry("Phone", "+12065550100")
                    .containsEntry("Postal code", "02134")
                    .containsEntry("=field", "@SUM(A1)");
        }
    }

    @Test
    void customFieldsAreColumns() throws Exception {
        receive(
                ExportedLeads.lead(
                        source, ExportedLeads.contact("A", "One", null, null, Map.of("Shoe size", "42")), null),
                ExportedLeads.lead(
                        source,
                        ExportedLeads.contact("B", "Two", null, null, Map.of("Age", "7", "status", "mine")),
                        null));

        List<Map<String, String>> rows = rows(body("csv", ",\"sort\":\"created_at,asc\""));

        assertThat(rows).extracting(row -> row.get("Shoe size")).containsExactlyInAnyOrder("42", "");
        assertThat(rows).extracting(row -> row.getOrDefault("Age", "")).containsExactlyInAnyOrder("7", "");
        assertThat(rows).extracting(row -> row.get("Status")).containsOnly("new");
        assertThat(rows).anySatisfy(row -> assertThat(row).containsEntry("status (custom)", "mine"));
    }

    @Test
    void ssnAndMoneyGoOnlyToThoseWhoMayAndAsk() throws Exception {
        receive(ExportedLeads.lead(
                source, ExportedLeads.contact("A", "Rich", null, null, Map.of()), ExportedLeads.WEALTHY, "rep1"));

        HttpResponse<String> refused =
                Visitor.signedIn(port, "rep1").post(EXPORT, body("csv", ",\"include_financial\":true"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("FORBIDDEN").doesNotContain("Rich");
        assertThat(audited()).isEmpty();

        assertThat(manager.post(EXPORT, body("csv", "")).body())
                .doesNotContain("SSN")
                .doesNotContain("1234");
        assertThat(rows(body("csv", ",\"include_financial\":true,\"q\":\"Rich\",\"status\":\"new\""))
                        .get(0))
                .containsEntry("SSN", "001-12-1234")
                .containsEntry("Net present value", "125000.50 USD")
                .containsEntry("Offer", "900.00 EUR");
        assertThat(audited())
                .containsExactly(
                        "manager leads_exported format=csv rows=1 source=given",
                        "manager leads_exported_with_financial format=csv rows=1 status=new source=given search=given");
    }

    @Test
    void theAuditLogRepeatsNothingThatSomebodyTyped() {
        manager.post(
                EXPORT,
                body("xlsx", ",\"q\":\"Zyx Planted\",\"campaign_id\":\"Zyx Planted\",\"assigned_to\":\"a@b.example\""));

        assertThat(audited())
                .containsExactly("manager leads_exported format=xlsx rows=0 campaign_id=given assigned_to=given"
                        + " source=given search=given");
    }

    private void receive(String... lastNames) {
        for (String last : lastNames) {
            receive(ExportedLeads.lead(source, last));
        }
    }

    private void receive(NewLead... leads) {
        intake.receive(List.of(leads));
    }

    private String body(String format, String more) {
        return "{\"format\":\"%s\",\"source\":\"%s\"%s}".formatted(format, source, more);
    }

    private List<Map<String, String>> rows(String body) throws Exception {
        return ExportedLeads.rows(manager, body, folder);
    }

    private List<String> lines(String body) {
        return manager.post(EXPORT, body).body().lines().toList();
    }

    /** What the audit log says of this test's exports. */
    private List<String> audited() {
        return jdbc.sql("select username || ' ' || action || ' ' || subject_id from audit_log"
                        + " where subject_type = 'lead_list' and at >= ? order by id")
                .param(began)
                .query(String.class)
                .list();
    }
}
