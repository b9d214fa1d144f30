package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.intake.sheet.Imports;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A technical failure while a sheet is read: tried again, then an incident in words that a person can retry or give up. */
@BatonTest
class ImportFailureIT {

    private static final String SHEET = "E-mail\n%s@x.example\n";

    @Autowired
    Imports imports;

    @Autowired
    ImportStore store;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aFailingStepIsTriedThreeTimesAndThenWaitsForAPersonWhoRetriesIt() {
        Import sheet = uploadUnreadable();

        awaitTriesLeft(sheet, 2);
        assertThat(externalTask(sheet).getErrorMessage()).contains("tries again in a minute");
        assertThat(incidents(sheet)).isEmpty();
        aMinuteLater(sheet);
        awaitTriesLeft(sheet, 1);
        aMinuteLater(sheet);
        awaitTriesLeft(sheet, 0);

        Incident incident = incidents(sheet).get(0);
        assertThat(incident.getActivityId()).isEqualTo("ServiceTask_CheckSheet");
        assertThat(incident.getIncidentMessage()).contains("Retry it in Cockpit, or cancel it in the console");
        assertThat(incident.getIncidentMessage()).doesNotContain("Exception", "dev.baton", "@x.example");

        mend(sheet);
        externalTasks.setRetries(externalTask(sheet).getId(), 1);
        aMinuteLater(sheet);

        await().until(() -> status(sheet) == ImportStatus.COMPLETED);
        assertThat(incidents(sheet)).isEmpty();
        assertThat(jdbc.sql("select count(*) from lead where import_id = ?")
                        .param(sheet.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anImportThatHasStoppedCanBeCancelled() {
        Import sheet = uploadUnreadable();
        awaitTriesLeft(sheet, 2);
        aMinuteLater(sheet);
        awaitTriesLeft(sheet, 1);
        aMinuteLater(sheet);
        awaitTriesLeft(sheet, 0);

        imports.cancel(sheet.id());
        aMinuteLater(sheet);

        await().until(() -> externalTask(sheet) == null);
        assertThat(status(sheet)).isEqualTo(ImportStatus.CANCELLED);
        assertThat(incidents(sheet)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(sheet.businessKey())
                        .count())
                .isZero();
    }

    /** One byte of the sealed file is another: it does not open, as after a fault of the disk. */
    private Import uploadUnreadable() {
        byte[] csv = SHEET.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return transactions.execute(transaction -> {
            Import sheet = imports.upload(
                    new ImportUpload(
                            "sheet.csv", LeadFixtures.CAMPAIGN, List.of(), null, SheetChoices.NONE, true, null),
                    new ByteArrayInputStream(csv),
                    csv.length,
                    "manager");
            flipAByte(sheet);
            return sheet;
        });
    }

    private void mend(Import sheet) {
        transactions.executeWithoutResult(transaction -> flipAByte(sheet));
    }

    private void flipAByte(Import sheet) {
        jdbc.sql("update import_file set sealed = set_byte(sealed, 9, 255 - get_byte(sealed, 9)) where import_id = ?")
                .param(sheet.id())
                .update();
    }

    private void aMinuteLater(Import sheet) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update act_ru_ext_task set lock_exp_time_ = now() at time zone 'utc' - interval '1 day'"
                                + " where proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)")
                .param(sheet.businessKey())
                .update());
    }

    private void awaitTriesLeft(Import sheet, int left) {
        await().until(
                        () -> externalTask(sheet),
                        task -> task != null && Integer.valueOf(left).equals(task.getRetries()));
    }

    private ExternalTask externalTask(Import sheet) {
        return externalTasks
                .createExternalTaskQuery()
                .processInstanceIdIn(instance(sheet))
                .singleResult();
    }

    private List<Incident> incidents(Import sheet) {
        return runtime.createIncidentQuery().processInstanceId(instance(sheet)).list();
    }

    private String instance(Import sheet) {
        return jdbc.sql("select proc_inst_id_ from act_hi_procinst where business_key_ = ?")
                .param(sheet.businessKey())
                .query(String.class)
                .single();
    }

    private ImportStatus status(Import sheet) {
        return transactions.execute(transaction -> store.get(sheet.id())).status();
    }
}
