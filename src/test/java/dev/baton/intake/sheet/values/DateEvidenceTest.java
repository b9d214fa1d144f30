package dev.baton.intake.sheet.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.value.DateOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value shows how its whole column is written. */
class DateEvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "25/12/1985;04/05/1983,DAY_FIRST",
        "04/05/1983;25-12-85,DAY_FIRST",
        "12/25/1985;04/05/1983,MONTH_FIRST",
        "04/05/1983;12/25/1985 10:15 AM,MONTH_FIRST",
        "04/05/1983;05/05/1983,",
        "25/12/1985;12/25/1985,",
        "1985-12-25;Dec 25 1985;25.12.1985,"
    })
    void theOrderOfAColumnIsFound(String values, DateOrder order) {
        assertThat(evidence(values).dates(null, false).order("DOB").orElse(null))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "25/12/1985;04/05/1983,day first",
        "12/25/1985;04/05/1983,month first",
        "04/05/1983,Nothing in",
        "04/05/1983;25/12/1985;12/25/1985,both orders"
    })
    void whatWasDecidedIsSaid(String values, String said) {
        assertThat(evidence(values).remarks(null, DateOrder.MONTH_FIRST))
                .singleElement()
                .asString()
                .contains("\"DOB\"", said);
    }

    @ParameterizedTest
    @CsvSource({"25/12/1985", "1985-12-25", "05/05/1985", "04.05.1983", "''"})
    void whatIsCertainIsNotSaid(String values) {
        assertThat(evidence(values).remarks(null, DateOrder.MONTH_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "25/12/1985;04/05/1983,,DAY_FIRST,DAY_FIRST",
        "04/05/1983,,,MONTH_FIRST",
        "04/05/1983,DAY_FIRST,DAY_FIRST,DAY_FIRST",
        "12/25/1985,DAY_FIRST,DAY_FIRST,DAY_FIRST",
        "1985-12-25,,,"
    })
    void theOrderThatIsChosenCounts(String values, DateOrder chosen, DateOrder known, DateOrder read) {
        DateEvidence evidence = evidence(values);

        assertThat(evidence.dates(chosen, false).order("DOB").orElse(null)).isEqualTo(known);
        assertThat(evidence.orders(chosen, DateOrder.MONTH_FIRST).get("DOB")).isEqualTo(read);
    }

    @Test
    void aChoiceAgainstTheValuesIsSaid() {
        assertThat(evidence("12/25/1985;04/05/1983").remarks(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST))
                .containsExactly("Some values in \"DOB\" can only be month first (12/31/1980), although day first"
                        + " (31/12/1980) was chosen.");
        assertThat(evidence("25/12/1985;04/05/1983").remarks(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST))
                .isEmpty();
    }

    @Test
    void daysOfOldMacsAreCountedSince1900() {
        SheetDates mac = new SheetDates(null, java.util.Map.of(), true);

        assertThat(mac.since1900("31538")).isEqualTo("33000");
        assertThat(mac.since1900("1990-05-07")).isEqualTo("1990-05-07");
        assertThat(SheetDates.UNKNOWN.since1900("31538")).isEqualTo("31538");
    }

    private static DateEvidence evidence(String values) {
        DateEvidence evidence = new DateEvidence();
        List.of(values.split(";")).forEach(value -> evidence.see("DOB", value));
        return evidence;
    }
}
