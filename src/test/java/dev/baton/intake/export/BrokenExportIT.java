package dev.baton.intake.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.lead.NewLead;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Exports that do not come to their end. */
@BatonTest
class BrokenExportIT {

    /** More than the server, the client and the network between them hold. */
    private static final int MANY = 600;

    private static final String LONG_NOTES = "x".repeat(40_000);
    private static final int PLACES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Value("${local.port}")
    int port;

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final UUID importId = UUID.randomUUID();
    private Visitor manager;

    @BeforeEach
    void signIn() {
        manager = Visitor.signedIn(port, "manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aFailureHalfWayDoesNotLookLikeACompleteFile(String format) throws IOException {
        List<String> ids = receive(700, "");
        spoil(ids.get(699), "financial_sealed");

        HttpResponse<InputStream> response = ask(format);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
        assertThat(audited())
                .singleElement()
                .asString()
                .matches("lead_export_broken_off format=" + format + " rows=\\d+ .*");
    }

    @Test
    void aFailureBeforeTheFirstByteIsToldInWords() throws IOException {
        spoil(receive(1, "").get(0), "contact_sealed");

        HttpResponse<InputStream> response = ask("csv");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(new String(response.body().readAllBytes())).startsWith("{").contains("INTERNAL_ERROR");
    }

    @Test
    void aFailureWhileTheFirstBytesWaitIsToldInWordsToo() throws IOException {
        spoil(receive(1, "").get(0), "financial_sealed");

        HttpResponse<InputStream> response = ask("csv");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(new String(response.body().readAllBytes())).startsWith("{").contains("INTERNAL_ERROR");
    }

    @Test
    void rowsAreSentWhileTheListIsReadAndTheWorkEndsWithTheClient() throws IOException {
        receive(MANY, LONG_NOTES);
        List<InputStream> waiting = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            InputStream body = ask("csv").body();
            assertThat(new String(body.readNBytes(10))).startsWith("\uFEFFLead ID");
            waiting.add(body);
        }
        await("transactions that wait for their readers").atMost(PATIENCE).until(() -> running() == PLACES);
        HttpResponse<InputStream> refused = ask("csv");
        assertThat(refused.statusCode()).isEqualTo(409);

        for (InputStream body : waiting) {
            body.close();
        }

        await().atMost(PATIENCE).until(() -> running() == 0);
        assertThat(audited()).hasSize(PLACES).allSatisfy(entry -> assertThat(rows(entry))
                .isLessThan(MANY));
        assertThat(ask("csv").body().readAllBytes()).hasSizeGreaterThan(MANY * LONG_NOTES.length());
    }

    private HttpResponse<InputStream> ask(String format) throws IOException {
        return manager.download(
                ExportedLeads.EXPORT,
                "{\"format\":\"%s\",\"import_id\":\"%s\",\"sort\":\"created_at,asc\",\"include_financial\":true}"
                        .formatted(format, importId));
    }

    private List<String> receive(int number, String notes) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i += 50) {
            List<NewLead> batch = new ArrayList<>();
            for (int j = i; j < Math.min(number, i + 50); j++) {
                batch.add(ExportedLeads.imported(importId, notes));
            }
            ids.addAll(intake.receive(batch));
        }
        return ids;
    }

    /** Last in the list, and not to be opened. */
    private void spoil(String leadId, String column) {
        transactions.executeWithoutResult(t -> jdbc.sql("update lead set " + column
                        + " = '\\x00', created_at = created_at + interval '1 hour' where id = ?")
                .param(leadId)
                .update());
    }

    private long running() {
        return jdbc.sql("select count(*) from pg_stat_activity where state = 'idle in transaction'"
                        + " and datname = current_database() and query like '%financial_sealed%'")
                .query(Long.class)
                .single();
    }

    private List<String> audited() {
        return jdbc.sql("select action || ' ' || subject_id from audit_log where action = 'lead_export_broken_off'"
                        + " and at >= (select min(created_at) from lead where import_id = ?) order by id")
                .param(importId)
                .query(String.class)
                .list();
    }

    private static int rows(String entry) {
        return Integer.parseInt(entry.replaceAll(".* rows=(\\d+).*", "$1"));
    }
}
