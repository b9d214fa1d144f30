package dev.baton.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeTextTest {

    @Test
    void composesLettersAndTheirAccents() {
        assertThat(FreeText.tidy("Jose\u0301", 10)).isEqualTo("José");
    }

    @Test
    void removesControlAndDirectionCharacters() {
        assertThat(FreeText.tidy(" a\u0000b\u202Ec\u200Bd\uFEFF ", 10)).isEqualTo("abcd");
    }

    @Test
    void keepsLineBreaksAndJoiners() {
        assertThat(FreeText.tidy("one\r\ntwo\tthree", 20)).isEqualTo("one\ntwo three");
        assertThat(FreeText.tidy("👨\u200D👩", 20)).isEqualTo("👨\u200D👩");
    }

    @Test
    void neverCutsACharacterInHalf() {
        assertThat(FreeText.tidy("a👍b", 2)).isEqualTo("a");
        assertThat(FreeText.tidy("a\uD83D", 5)).isEqualTo("a");
    }

    @Test
    void putsEverythingOnOneLine() {
        assertThat(FreeText.line("a\u00A0\u3000 b\nc", 20)).isEqualTo("a b c");
    }

    @Test
    void comparesByLettersWithoutMarks() {
        assertThat(FreeText.plain("CAFÉ İzmir")).isEqualTo("cafe izmir").isEqualTo(FreeText.plain("Cafe\u0301 Izmir"));
        assertThat(FreeText.plain("ＶＩＰ")).isEqualTo(FreeText.plain("Vip"));
        assertThat(FreeText.plain("Fair-1")).isEqualTo("fair-1");
    }

    @Test
    void takesNullForNothing() {
        assertThat(FreeText.tidy(null, 5)).isEmpty();
    }
}
