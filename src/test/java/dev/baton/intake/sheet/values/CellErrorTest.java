package dev.baton.intake.sheet.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellErrorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#NV",
                "#N/D",
                "#WERT!",
                "#BEZUG!",
                "#VALEUR!",
                "#¡VALOR!",
                "#¿NOMBRE?",
                "#NOM?",
                "#WAARDE!",
                "#ЗНАЧ!",
                "#DIV/0!",
                "#BUSY!",
                "#SPILL!",
                "#GETTING_DATA",
                "########",
                "Err:508",
                "err:502",
                "#NOT CALCULATED!",
                "#ERROR!"
            })
    void isOne(String text) {
        assertThat(CellError.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1 Plumbing", "#", "#WINNING!", "Error", "Err: 508 Main St", "Err:5081", "NV", "#NVIDIA"})
    void isNone(String text) {
        assertThat(CellError.is(text)).isFalse();
    }
}
