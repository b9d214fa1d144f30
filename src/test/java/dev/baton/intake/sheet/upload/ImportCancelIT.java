package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.intake.sheet.Imports;
import dev.baton.testing.BatonTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a manager stops has stopped: not a lead comes after it, also when the import is undone right away. */
@BatonTest
class ImportCancelIT {

    private static final int ROWS = 3_000;

    @Autowired
    Imports imports;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ApplicationContext beans;

    private SheetDriver sheets;

    @BeforeEach
    void makeDriver() {
        sheets = new SheetDriver(beans);
    }

    @Test
    void noLeadComesAfterTheImportWasCancelled() {
        Import sheet = runningHalfWay();

        imports.cancel(sheet.id());
        long atThatTime = sheets.leads(sheet);
        awaitProcessEnd(sheet);

        assertThat(sheets.leads(sheet)).isEqualTo(atThatTime).isBetween(1L, ROWS - 1L);
        assertThat(sheets.get(sheet).status()).isEqualTo(ImportStatus.CANCELLED);
        assertThat(sheets.get(sheet).rows().imported()).isEqualTo((int) atThatTime);
    }

    @Test
    void anImportUndoneRightAfterItWasCancelledLeavesNoLead() {
        Import sheet = runningHalfWay();

        imports.cancel(sheet.id());
        imports.undo(sheet.id());
        awaitProcessEnd(sheet);

        await().atMost(Duration.ofSeconds(120))
                .until(() -> sheets.get(sheet).message().contains("are removed"));
        assertThat(sheets.leads(sheet)).isZero();
        assertThat(sheets.get(sheet).status()).isEqualTo(ImportStatus.UNDONE);
    }

    private Import runningHalfWay() {
        String mark = UUID.randomUUID().toString();
        String csv = IntStream.range(0, ROWS)
                .mapToObj(number -> "%s-%d@x.example\n".formatted(mark, number))
                .collect(Collectors.joining("", "E-mail\n", ""));
        Import sheet = sheets.upload(csv, true, null);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(120))
                .until(() -> sheets.get(sheet).rows().imported() > 0);
        return sheet;
    }

    private void awaitProcessEnd(Import sheet) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(sheet.businessKey())
                                .count()
                        == 0);
    }
}
