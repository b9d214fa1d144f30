package dev.baton.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "n/a",
                "N/A",
                "#N/A",
                "N.A.",
                "n\\a",
                "null",
                "NULL",
                "(null)",
                "[none]",
                "<null>",
                "None",
                "(not set)",
                "-",
                "--",
                "\u2013",
                "\u2014",
                ".",
                "...",
                "\u2026",
                "?",
                "_",
                "*",
                "- -",
                "/",
                "undefined",
                "NaN",
                "TBD",
                "Not applicable",
                "k.A.",
                "k. A.",
                "keine Angabe",
                "Unknown",
                "\u00a0",
                "\u200b",
                "\u3164",
                "\u2800",
                "\u00a0-\u00a0"
            })
    void nothingIsSaid(String text) {
        assertThat(Nothing.ANYWHERE.isSaidBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nonesuch Ltd",
                "Null & Sons",
                "0",
                "no",
                "x",
                "!!!",
                "$$$",
                "+",
                "C",
                "#1",
                "N",
                "Nana",
                "None of these services",
                "\u5c71",
                "-5",
                ".NET",
                "3/4",
                "\uD83D\uDC4D"
            })
    void somethingIsSaid(String text) {
        assertThat(Nothing.ANYWHERE.isSaidBy(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Null", "None", "Na", "Nil", "Nan"})
    void whatIsAFamilyNameStays(String name) {
        assertThat(Nothing.ELSEWHERE.isSaidBy(name)).isFalse();
        assertThat(Nothing.ELSEWHERE.isSaidBy("n/a")).isTrue();
        assertThat(Nothing.ELSEWHERE.isSaidBy("-")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Na", "Nil", "Nan", "Unk"})
    void whatIsAFirstNameStays(String name) {
        assertThat(Nothing.IN_FIRST_NAME.isSaidBy(name)).isFalse();
        assertThat(Nothing.IN_FIRST_NAME.isSaidBy("null")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "na"})
    void namibiaAndNaplesStay(String code) {
        assertThat(Nothing.IN_PLACE.isSaidBy(code)).isFalse();
        assertThat(Nothing.ANYWHERE.isSaidBy(code)).isTrue();
    }
}
