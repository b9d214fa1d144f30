package dev.baton.intake.sheet.upload;

import static org.awaitility.Awaitility.await;

import dev.baton.intake.sheet.Imports;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.lead.LeadFixtures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes sheets through their import, and looks at what became of them. */
public final class SheetDriver {

    private final ApplicationContext beans;

    public SheetDriver(ApplicationContext beans) {
        this.beans = beans;
    }

    /** A sheet without reps that is read as it is. */
    static ImportUpload upload(String campaign, Map<String, String> mapping, boolean run, UUID corrects) {
        return new ImportUpload("sheet.csv", campaign, List.of(), mapping, SheetChoices.NONE, run, corrects);
    }

    Import upload(String csv, boolean run, UUID corrects) {
        return upload(csv, run, corrects, List.of());
    }

    Import upload(String csv, boolean run, UUID corrects, List<String> reps) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        ImportUpload upload =
                new ImportUpload("sheet.csv", LeadFixtures.CAMPAIGN, reps, null, SheetChoices.NONE, run, corrects);
        return beans.getBean(Imports.class).upload(upload, new ByteArrayInputStream(bytes), bytes.length, "manager");
    }

    public Import checked(String csv, boolean run, UUID corrects) {
        return awaitEnd(upload(csv, run, corrects));
    }

    public Import awaitEnd(Import sheet) {
        return await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> get(sheet),
                        now -> now.status() != ImportStatus.VALIDATING && now.status() != ImportStatus.RUNNING);
    }

    public Import get(Import sheet) {
        return beans.getBean(TransactionTemplate.class)
                .execute(transaction -> beans.getBean(ImportStore.class).get(sheet.id()));
    }

    long leads(Import sheet) {
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from lead where import_id = ?")
                .param(sheet.id())
                .query(Long.class)
                .single();
    }

    long openTasks(Import sheet) {
        return beans.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(sheet.businessKey())
                .count();
    }
}
