package dev.baton.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1980-01-31",
                "1980/1/31",
                "1980.01.31",
                "1/31/1980",
                "01-31-1980",
                "31/01/1980",
                "31.1.1980",
                "31.01.80",
                "1/31/80",
                "Jan 31, 1980",
                "January 31st, 1980",
                "31 January 1980",
                "31-Jan-80",
                "31 de enero de 1980",
                "31. Januar 1980",
                "31 janv. 1980",
                "31 janvier 1980",
                "Thursday, January 31, 1980",
                "1980 Jan 31",
                "19800131",
                "01311980",
                "1980-01-31T00:00:00Z",
                "1/31/1980 12:00:00 AM",
                "1980-01-31 08:15:00.000+02:00",
                "29251",
                "29251.5",
                " 1 / 31 / 1980 ",
                "31-01-1980",
            })
    void readsTheLastOfJanuaryHoweverItIsWritten(String text) {
        assertThat(LooseDate.parse(text, DateOrder.MONTH_FIRST, TODAY)).contains(LocalDate.of(1980, 1, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "0/0/00,true",
        "00/00/0000,true",
        "0000-00-00,true",
        "0000-00-00 00:00:00,true",
        "0,false",
        "0.0,false",
        "00/01/2000,false",
        "0/0/0/0,false",
        "n/a,false"
    })
    void datesOfZerosAreNone(String text, boolean none) {
        assertThat(LooseDate.isNone(text)).isEqualTo(none);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n/a",
                "31",
                "1980",
                "0/0/0000",
                "2/30/1980",
                "13/13/1980",
                "1980-13-01",
                "31.31.1980",
                "hello 1, 1980",
                "1/2",
                "1-2/1980",
                "99999999",
                "Jan 1980",
                "99/99/99",
                "1234567",
                "3",
                "0001-01-01",
                "-29251"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(LooseDate.parse(text, DateOrder.MONTH_FIRST, TODAY)).isEmpty();
    }

    @Test
    void readsTheOrderOfTheRegion() {
        assertThat(LooseDate.parse("3/4/1980", DateOrder.of("US"), TODAY)).contains(LocalDate.of(1980, 3, 4));
        assertThat(LooseDate.parse("3/4/1980", DateOrder.of("GB"), TODAY)).contains(LocalDate.of(1980, 4, 3));
        assertThat(LooseDate.parse("3.4.1980", DateOrder.of("US"), TODAY)).contains(LocalDate.of(1980, 4, 3));
        assertThat(LooseDate.parse("03041980", DateOrder.of("GB"), TODAY)).contains(LocalDate.of(1980, 4, 3));
    }

    @Test
    void neverPutsABirthIntoTheFuture() {
        assertThat(LooseDate.parseBirth("1/31/30", DateOrder.MONTH_FIRST, TODAY))
                .contains(LocalDate.of(1930, 1, 31));
        assertThat(LooseDate.parseBirth("12/31/26", DateOrder.MONTH_FIRST, TODAY))
                .contains(LocalDate.of(1926, 12, 31));
        assertThat(LooseDate.parseBirth("1/31/25", DateOrder.MONTH_FIRST, TODAY))
                .contains(LocalDate.of(2025, 1, 31));
        assertThat(LooseDate.parseBirth("1/31/2030", DateOrder.MONTH_FIRST, TODAY))
                .contains(LocalDate.of(2030, 1, 31));
    }

    @Test
    void putsOtherShortYearsNearToday() {
        assertThat(LooseDate.parse("1/31/30", DateOrder.MONTH_FIRST, TODAY)).contains(LocalDate.of(2030, 1, 31));
        assertThat(LooseDate.parse("1/31/46", DateOrder.MONTH_FIRST, TODAY)).contains(LocalDate.of(1946, 1, 31));
    }

    @Test
    void readsBothDayNumbersOfExcel() {
        assertThat(LooseDate.ofSerial(1, false)).contains(LocalDate.of(1900, 1, 1));
        assertThat(LooseDate.ofSerial(59, false)).contains(LocalDate.of(1900, 2, 28));
        assertThat(LooseDate.ofSerial(61, false)).contains(LocalDate.of(1900, 3, 1));
        assertThat(LooseDate.ofSerial(29251.75, false)).contains(LocalDate.of(1980, 1, 31));
        assertThat(LooseDate.ofSerial(27789, true)).contains(LocalDate.of(1980, 1, 31));
        assertThat(LooseDate.ofSerial(Double.NaN, false)).isEmpty();
        assertThat(LooseDate.ofSerial(-5, false)).isEmpty();
    }
}
