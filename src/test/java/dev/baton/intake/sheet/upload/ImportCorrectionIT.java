package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.intake.sheet.ImportRowsView;
import dev.baton.intake.sheet.Imports;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.shared.InvalidInput;
import dev.baton.testing.BatonTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** "Correct rejected rows" stays until the corrected sheet is really taken in. */
@BatonTest
class ImportCorrectionIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Imports imports;

    @Autowired
    ImportRowsView rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String mark = UUID.randomUUID().toString();
    private final String wrong = "E-mail,SSN\n%1$s-good@x.example,\n%1$s@x.example,000-12-3456\n".formatted(mark);
    private final String corrected = "E-mail,SSN\n%s@x.example,801-12-3456\n".formatted(mark);
    private SheetDriver sheets;

    @BeforeEach
    void makeDriver() {
        sheets = new SheetDriver(beans);
    }

    @Test
    void aCorrectionThatIsOnlyLookedAtEndsNothing() {
        Import first = sheets.checked(wrong, true, null);

        Import looked = sheets.checked(corrected, false, first.id());
        assertThat(looked.status()).isEqualTo(ImportStatus.PREVIEWED);
        assertThat(sheets.openTasks(first)).isEqualTo(1);

        imports.cancel(looked.id());
        assertThat(sheets.openTasks(first)).isEqualTo(1);
    }

    @Test
    void runWithoutARowToTakeEndsToo() {
        Import rejected = sheets.checked("E-mail,SSN\n" + mark + "@x.example,000-12-3456\n", true, null);
        Import aside = sheets.checked("Name,E-mail\nTotal,\n", true, null);

        assertThat(rejected.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(sheets.openTasks(rejected)).isEqualTo(1);
        assertThat(aside.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(aside.rows().setAside()).isEqualTo(1);
        assertThat(sheets.openTasks(aside)).isZero();
    }

    @Test
    void aPreviewedCorrectionEndsTheTaskWhenItIsRun() {
        Import first = sheets.checked(wrong, true, null);

        imports.run(sheets.checked(corrected, false, first.id()).id());

        assertThat(sheets.openTasks(first)).isZero();
    }

    /** Beyond the preview a good row is kept by its fields only; it may still fail when its lead is made. */
    @Test
    void aRowThatFailedPastThePreviewComesBackWithItsValues(@TempDir Path folder) throws IOException {
        Import sheet = sheets.checked(
                "Client Name,E-mail,Offer,Colour\nAnn Abel,%s@x.example,88,red\n".formatted(mark), false, null);
        imports.changeMapping(
                sheet.id(),
                Map.of("Client Name", "full_name", "E-mail", "email", "Offer", "offer", "Colour", "custom:Colour"));
        Import checked = sheets.awaitEnd(sheet);
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update import_row set status = 'rejected', cells_sealed = null where import_id = ?")
                .param(sheet.id())
                .update());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transactions.executeWithoutResult(transaction -> rows.writeRejected(checked, out));

        List<List<String>> found = new ArrayList<>();
        Path file = Files.write(folder.resolve("rejected.xlsx"), out.toByteArray());
        try (SheetFile rejected = SheetFile.open(file, "rejected.xlsx")) {
            rejected.rows((number, cells) -> found.add(cells));
        }
        assertThat(found).singleElement().satisfies(cells -> {
            assertThat(cells.get(0)).isEqualTo("Ann Abel");
            assertThat(cells.get(1)).isEqualTo(mark + "@x.example");
            assertThat(cells.get(2)).startsWith("88");
            assertThat(cells.get(3)).isEqualTo("red");
        });
    }

    @Test
    void aCorrectionOfAnImportThatIsNoneIsRefused() {
        assertThatThrownBy(() -> sheets.upload(corrected, false, UUID.randomUUID()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no such import");
    }

    @Test
    void leadsForSomebodyWhoIsNoRepAreRefused() {
        assertThatThrownBy(() -> sheets.upload(corrected, true, null, List.of("rep1", "manager")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not a rep");
    }
}
