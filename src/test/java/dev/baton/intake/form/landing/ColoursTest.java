package dev.baton.intake.form.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {

    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21", "#ffffff,#ffffff,1", "#777777,#ffffff,4.48"})
    void contrastIsThatOfWcag(String one, String other, double contrast) {
        assertThat(Colours.contrast(one, other)).isCloseTo(contrast, within(0.05));
        assertThat(Colours.contrast(other, one)).isEqualTo(Colours.contrast(one, other));
    }

    @Test
    void wordsOnTheAccentAndLinksCanBeRead() {
        assertThat(new Colours("#ffdd00", "#ffffff", "#222222").onAccent()).isEqualTo("#000000");
        assertThat(new Colours("#102030", "#ffffff", "#222222").onAccent()).isEqualTo("#ffffff");
        assertThat(new Colours("#ffdd00", "#ffffff", "#222222").link()).isEqualTo("#222222");
    }
}
