package dev.baton.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "\"=1",
                "'=1",
                "''=1",
                "\u201C=1",
                "\uFF1D1+1",
                "\uFF0B1+1",
                "\uFF0Dcmd",
                "\uFF20SUM",
                "\uFE66cmd",
                "-",
                "+49 30 123456|calc",
                "=cmd@x.example",
                "'\nx",
                "'\tx"
            })
    void marksWhatASpreadsheetMightEvaluateAndTakesTheMarkAway(String text) {
        assertThat(FormulaGuard.safe(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.original("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+493012345678", "-12.50", "+1,5", "O'Hara", "'t Hooft", "a=b", "x@y.example", "1-2", "' x"})
    void leavesPhonesNumbersAndTextAlone(String text) {
        assertThat(FormulaGuard.safe(text)).isEqualTo(text);
        assertThat(FormulaGuard.original(text)).isEqualTo(text);
    }
}
