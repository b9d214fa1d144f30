package dev.baton.intake.sheet.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.ImportView;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.SheetDriver;
import dev.baton.testing.BatonTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told apart by what within one sheet (api.md, spreadsheets). */
@BatonTest
class ImportDuplicatesIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportView view;

    @Autowired
    TransactionTemplate transactions;

    private final String mark = UUID.randomUUID().toString();
    private final String phone =
            "206-%03d-%04d".formatted(random(200, 999), random(0, 9999)).replace("911", "912");
    private SheetDriver sheets;

    @BeforeEach
    void makeDriver() {
        sheets = new SheetDriver(beans);
    }

    @Test
    void aRowWithoutEmailIsToldApartByItsPhoneWhicheverRowHadItBefore() {
        Import sheet = sheets.checked(
                """
                Client Name,E-mail,Phone
                Ann Abel,%1$s-a@x.example,%2$s
                Ann Abel,,%2$s
                Bob Baker,%1$s-b@x.example,%2$s
                Cid Cole,,%2$s
                """
                        .formatted(mark, phone),
                true,
                null);

        assertThat(statuses(sheet)).containsExactly("imported", "duplicate 2", "imported", "duplicate 2");
        assertThat(sheet.rows().imported()).isEqualTo(2);
    }

    @Test
    void aLaterRowWithAnEmailOfItsOwnIsSomebodyElse() {
        Import sheet = sheets.checked(
                "Client Name,E-mail,Phone\nAnn Abel,,%2$s\nBob Baker,%1$s@x.example,%2$s\n".formatted(mark, phone),
                true,
                null);

        assertThat(statuses(sheet)).containsExactly("imported", "imported");
    }

    @Test
    void theProblemsOfAnImportThatHasEndedAreCountedOnce() {
        Import sheet = sheets.checked("E-mail,SSN\n%s@x.example,000-12-3456\n".formatted(mark), false, null);
        List<ImportView.Problem> before = problems(sheet);

        transactions.executeWithoutResult(t -> jdbc.sql("update import_row set problems = '[]' where import_id = ?")
                .param(sheet.id())
                .update());

        assertThat(problems(sheet)).isEqualTo(before).hasSize(1);
    }

    private List<ImportView.Problem> problems(Import sheet) {
        return transactions.execute(t -> view.of(sheets.get(sheet), true)).problems();
    }

    private List<String> statuses(Import sheet) {
        return jdbc.sql("select status || coalesce(' ' || duplicate_row, '') from import_row where import_id = ?"
                        + " order by row_number")
                .param(sheet.id())
                .query(String.class)
                .list();
    }

    private static int random(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to + 1);
    }
}
