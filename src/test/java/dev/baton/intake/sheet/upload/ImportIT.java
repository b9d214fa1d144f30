package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.intake.sheet.ImportRowsView;
import dev.baton.intake.sheet.Imports;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.lead.LeadFixtures;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.PageRequest;
import dev.baton.testing.BatonTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BatonTest
class ImportIT {

    @Autowired
    Imports imports;

    @Autowired
    ImportStore store;

    @Autowired
    ImportRowsView rows;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void goodRowsBecomeOfferedLeadsAndBadOnesHoldNothingUp() {
        Import done = run("Client Name,E-mail,Phone\nAnn Abel,%1$s-a@x.example,206-555-0100\nNo Way,,12\n");

        assertThat(done.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(done.rows().imported()).isEqualTo(1);
        assertThat(done.rows().rejected()).isEqualTo(1);
        assertThat(leads(done)).isEqualTo(1);
        assertThat(openTasks(done)).as("the manager's task beside the summary").isEqualTo(1);
        assertThat(jdbc.sql("select offered_to from lead where import_id = ?")
                        .param(done.id())
                        .query(String.class)
                        .single())
                .startsWith("rep");
    }

    @Test
    void duplicatesInTheSheetAndInTheDatabaseAreToldApart() {
        run("E-mail,Name\n%1$s-d@x.example,First One\n");
        Import second =
                previewed("E-mail,Name\n%1$s-D@X.example,Second\n%1$s-e@x.example,New\n%1$s-e@x.example,Again\n");

        assertThat(second.rows().valid()).isEqualTo(1);
        assertThat(second.rows().duplicates()).isEqualTo(2);
        var shown = transactions.execute(t -> rows.page(second, "duplicate", PageRequest.of(0, 10), false));
        assertThat(shown.items()).extracting(row -> row.duplicateOf().kind()).containsExactly("database", "file");
    }

    @Test
    void aChangedMappingIsCheckedAgainAndRemembered() {
        Import sheet = previewed("Contact field,Name %1$s\n%1$s-m@x.example,Ann Abel\n");
        assertThat(sheet.message()).contains("e-mail");

        Map<String, String> mapping = new HashMap<>(sheet.header().mapping());
        mapping.put("Contact field", "email");
        imports.changeMapping(sheet.id(), mapping);
        assertThat(awaitEnd(sheet.id()).rows().valid()).isEqualTo(1);

        Import again = previewed("Contact field,Name %1$s\n%1$s-n@x.example,Bob Abel\n");
        assertThat(again.header().mappingSource()).isEqualTo("remembered");
        assertThat(again.rows().valid()).isEqualTo(1);

        Import other = previewed("City,Name %1$s,contact_FIELD\nRome,Bob Abel,%1$s-o@x.example\n");
        assertThat(other.header().mapping())
                .as("one more column, another order, another spelling")
                .containsEntry("contact_FIELD", "email")
                .containsEntry("City", "city");
    }

    @Test
    void aMappingThatCameWithTheSheetIsRememberedAndAChoiceTakenBackIsForgotten() {
        byte[] sheet = "Way %1$s\n%1$s-x@x.example\n".formatted(mark).getBytes(StandardCharsets.UTF_8);
        String column = "Way " + mark;
        awaitEnd(imports.upload(
                        SheetDriver.upload(LeadFixtures.CAMPAIGN, Map.of(column, "email"), false, null),
                        new ByteArrayInputStream(sheet),
                        sheet.length,
                        "manager")
                .id());

        Import again = previewed("Way %1$s,Phone\n%1$s-y@x.example,206-555-0199\n");
        assertThat(again.header().mapping()).containsEntry(column, "email").containsEntry("Phone", "phone");

        Map<String, String> ignored = new HashMap<>(again.header().mapping());
        ignored.put(column, null);
        imports.changeMapping(again.id(), ignored);
        awaitEnd(again.id());
        assertThat(previewed("Way %1$s,Phone\n%1$s-z@x.example,206-555-0198\n")
                        .header()
                        .mappingSource())
                .isEqualTo("recognised");
    }

    @Test
    void theRejectedRowsComeBackAsASheetAndTheCorrectedOneEndsTheTask(@TempDir Path folder) throws Exception {
        Import first = run("E-mail,SSN\n%1$s-good@x.example,\n%1$s-r@x.example,000-12-3456\n");
        assertThat(openTasks(first)).isEqualTo(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transactions.executeWithoutResult(t -> rows.writeRejected(store.get(first.id()), out));
        Path file = Files.write(folder.resolve("rejected.xlsx"), out.toByteArray());
        List<List<String>> found = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, "rejected.xlsx")) {
            assertThat(sheet.columns()).containsExactly("E-mail", "SSN", "Reason");
            sheet.rows((number, cells) -> found.add(cells));
        }
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get(2)).contains("SSN");

        awaitEnd(upload("E-mail,SSN\n%1$s-r@x.example,801-12-3456\n", true, first.id())
                .id());
        assertThat(openTasks(first)).isZero();
    }

    @Test
    void anUntouchedImportCanBeUndoneWithItsTasks() {
        Import done = run("E-mail\n%1$s-u@x.example\n%1$s-v@x.example\n");
        assertThat(leads(done)).isEqualTo(2);

        imports.undo(done.id());

        await().until(() -> leads(done) == 0);
        assertThat(transactions.execute(t -> store.get(done.id())).status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(jdbc.sql(
                                "select count(*) from act_ru_execution where business_key_ like 'lead_%' and business_key_ not in"
                                        + " (select id from lead)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anImportWhoseLeadIsBeingWorkedCannotBeUndone() {
        Import done = run("E-mail\n%1$s-w@x.example\n");
        transactions.executeWithoutResult(t -> jdbc.sql("update lead set status = 'contacted' where import_id = ?")
                .param(done.id())
                .update());

        assertThatThrownBy(() -> imports.undo(done.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("1 lead");
    }

    @Test
    void aPreviewCanBeCancelledAndIsNotRunAnyMore() {
        Import sheet = previewed("E-mail\n%1$s-c@x.example\n");

        assertThat(imports.cancel(sheet.id()).status()).isEqualTo(ImportStatus.CANCELLED);

        assertThatThrownBy(() -> imports.run(sheet.id())).isInstanceOf(Conflict.class);
        assertThat(leads(sheet)).isZero();
    }

    @Test
    void aBrokenFileIsRefusedWithWordsAndTheProcessEnds() {
        Import sheet =
                awaitEnd(upload("%%PDF-1.4 \u0000\u0001\u0002", true, null).id());

        assertThat(sheet.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(sheet.message()).isNotBlank();
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
                        .param(sheet.businessKey())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnknownCampaignIsRefusedAtOnce() {
        ImportUpload upload = SheetDriver.upload("no-such-campaign", null, true, null);

        assertThatThrownBy(() -> imports.upload(upload, new ByteArrayInputStream(new byte[1]), 1, "manager"))
                .isInstanceOf(InvalidInput.class);
    }

    private Import run(String csv) {
        return awaitEnd(upload(csv, true, null).id());
    }

    private Import previewed(String csv) {
        Import sheet = awaitEnd(upload(csv, false, null).id());
        assertThat(sheet.status()).isEqualTo(ImportStatus.PREVIEWED);
        return sheet;
    }

    private Import upload(String csv, boolean run, UUID corrects) {
        byte[] bytes = csv.formatted(mark).getBytes(StandardCharsets.UTF_8);
        return imports.upload(
                SheetDriver.upload(LeadFixtures.CAMPAIGN, null, run, corrects),
                new ByteArrayInputStream(bytes),
                bytes.length,
                "manager");
    }

    private Import awaitEnd(UUID id) {
        return await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> transactions.execute(t -> store.get(id)),
                        sheet -> sheet.status() != ImportStatus.VALIDATING && sheet.status() != ImportStatus.RUNNING);
    }

    private long leads(Import sheet) {
        return jdbc.sql("select count(*) from lead where import_id = ?")
                .param(sheet.id())
                .query(Long.class)
                .single();
    }

    private long openTasks(Import sheet) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(sheet.businessKey())
                .count();
    }
}
