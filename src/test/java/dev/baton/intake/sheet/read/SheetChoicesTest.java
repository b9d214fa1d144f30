package dev.baton.intake.sheet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.value.DateOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetChoicesTest {

    private static final Consumer<Workbook> TWO_SHEETS = book -> {
        SheetFixtures.row(book.createSheet("East"), 1, "Name", "E-mail");
        SheetFixtures.row(book.getSheet("East"), 2, "Ann", "ann@x.example");
        SheetFixtures.row(book.createSheet("West"), 1, "Name", "E-mail");
        SheetFixtures.row(book.getSheet("West"), 2, "Ben", "ben@x.example");
        SheetFixtures.row(book.getSheet("West"), 3, "Cy", "cy@x.example");
        book.getSheet("West").getRow(2).setZeroHeight(true);
    };

    @TempDir
    Path temp;

    private SheetFound found;
    private List<String> warnings;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSheetIsChosenByItsName(boolean xml) {
        Path book = xml ? SheetFixtures.xlsx(temp, TWO_SHEETS) : SheetFixtures.xls(temp, TWO_SHEETS);

        assertThat(names(book, SheetChoices.NONE)).containsExactly("Ann");
        assertThat(warnings).singleElement().asString().startsWith("Only the sheet \"East\" is read");
        assertThat(names(book, new SheetChoices("West", null, null, true))).containsExactly("Ben", "Cy");
        assertThat(found.sheet()).isEqualTo("West");
        assertThat(found.sheets()).containsExactly("East", "West");
        assertThat(SheetFile.sheets(book, temp)).containsExactly("East", "West");
        assertThatThrownBy(() -> names(book, new SheetChoices("North", null, null, true)))
                .isInstanceOf(SheetRefused.class)
                .hasMessageContaining("\"East\", \"West\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hiddenRowsAreToldAndSkippedWhenChosen(boolean xml) {
        Path book = xml ? SheetFixtures.xlsx(temp, TWO_SHEETS) : SheetFixtures.xls(temp, TWO_SHEETS);

        assertThat(names(book, new SheetChoices("West", null, null, true))).containsExactly("Ben", "Cy");
        assertThat(warnings).last().asString().startsWith("1 row is hidden or filtered out in the sheet and is read");
        assertThat(names(book, new SheetChoices("West", null, null, false))).containsExactly("Ben");
        assertThat(warnings).last().asString().endsWith("is skipped.");
        assertThat(found.hiddenRows()).isEqualTo(1);
    }

    @Test
    void hiddenRowsAreCountedOnceHoweverOftenTheyAreRead() {
        Path book = SheetFixtures.xlsx(temp, TWO_SHEETS);
        try (SheetFile sheet = SheetFile.open(book, "b.xlsx", temp, new SheetChoices("West", null, null, true))) {
            sheet.rows((number, cells) -> true);
            sheet.rows(3, (number, cells) -> true);
            assertThat(sheet.found(Map.of()).hiddenRows()).isEqualTo(1);
        }
    }

    @Test
    void anEncodingThatIsChosenCountsWhateverIsGuessed() {
        Path csv = SheetFixtures.csv(temp, "Name,E-mail\nZdeněk,z@x.example\n", Charset.forName("windows-1250"));

        assertThat(names(csv, new SheetChoices(null, "windows-1252", null, true)))
                .containsExactly("Zdenìk");
        assertThat(found.encoding()).isEqualTo("windows-1252");
        assertThat(warnings).as("nothing was guessed").isEmpty();
        assertThat(names(csv, new SheetChoices(null, "windows-1250", null, true)))
                .containsExactly("Zdeněk");
        assertThat(names(csv, new SheetChoices(null, "UTF-8", null, true)))
                .singleElement()
                .asString()
                .contains("\uFFFD");
        assertThat(found.sheets()).isEmpty();
    }

    @Test
    void theMarkOfAnEncodingIsNoLetter() {
        Path csv = SheetFixtures.csv(temp, "\uFEFF\"Name, first\",E-mail\n\"Ann, A\",a@x.example\n");

        try (SheetFile sheet = SheetFile.open(csv, "a.csv", temp, new SheetChoices(null, "UTF-8", null, true))) {
            assertThat(sheet.columns()).containsExactly("Name, first", "E-mail");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "latin1, , encoding",
        "no such thing, , encoding",
        "UTF-32, , encoding",
        ", backwards, date_order",
        ", Day-First, date_order"
    })
    void whatIsNotPossibleIsRefusedWithWhatIs(String encoding, String dateOrder, String field) {
        assertThatThrownBy(() -> SheetChoices.of(null, encoding, dateOrder, null))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(field);
                            assertThat(problem.message()).containsAnyOf("windows-1252", "day_first or month_first");
                        }));
    }

    @Test
    void whatIsLeftOutIsWorkedOut() {
        assertThat(SheetChoices.of(" ", null, "", null)).isEqualTo(SheetChoices.NONE);
        assertThat(SheetChoices.of("East", "utf8", "DAY_FIRST", false))
                .isEqualTo(new SheetChoices("East", "UTF-8", DateOrder.DAY_FIRST, false));
    }

    @Test
    void everyUsualEncodingIsKnownHereByThatName() {
        assertThat(Encodings.USUAL)
                .allSatisfy(name -> assertThat(Charset.forName(name).name()).isEqualTo(name));
    }

    private List<String> names(Path file, SheetChoices choices) {
        List<String> names = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, file.getFileName().toString(), temp, choices)) {
            sheet.rows((number, cells) -> names.add(cells.get(0)));
            found = sheet.found(Map.of());
            warnings = sheet.warnings();
        }
        return names;
    }
}
