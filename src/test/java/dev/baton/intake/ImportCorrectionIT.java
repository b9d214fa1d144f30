package dev.baton.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.InvalidInput;
import dev.baton.testing.BatonTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** "Correct rejected rows" stays until the corrected sheet is really taken in. */
@BatonTest
class ImportCorrectionIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Imports imports;

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
    void aPreviewedCorrectionEndsTheTaskWhenItIsRun() {
        Import first = sheets.checked(wrong, true, null);

        imports.run(sheets.checked(corrected, false, first.id()).id());

        assertThat(sheets.openTasks(first)).isZero();
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
