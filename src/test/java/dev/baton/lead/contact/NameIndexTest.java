package dev.baton.lead.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.seal.BlindIndex;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are found as people type them who have no foreign keyboard. */
class NameIndexTest {

    private static final NameIndex INDEX = new NameIndex(new BlindIndex(null) {
        @Override
        public byte[] of(String kind, String value) {
            return UUID.nameUUIDFromBytes((kind + value).getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .getBytes(StandardCharsets.US_ASCII);
        }
    });

    @ParameterizedTest
    @CsvSource({
        "Groß,gross",
        "Søren,soren",
        "Søren,soeren",
        "Sören,Søren",
        "Đorđević,dordevic",
        "Łukasz,lukasz",
        "Łukasz,luk",
        "Işıl,isil",
        "Işıl,ISIL",
        "IŞIL,Işıl",
        "İbrahim,ibrahim",
        "Müller,muller",
        "Müller,mueller",
        "Müller,muel",
        "Mueller,Müller",
        "Åse,ase",
        "Åse,aase",
        "Kjær,kjaer",
        "Þór,thor",
        "Œuvrard,oeuvrard",
        "Zdeněk Šťastný,stastny zdenek",
        "山田 太郎,山田",
        "O'Brien,brien",
        "O'Brien,obrien",
        "O’Brien,o'brien",
        "D'Angelo,dang"
    })
    void aNameIsFound(String name, String typed) {
        assertThat(INDEX.of(name)).contains(INDEX.searchFor(typed));
    }

    @ParameterizedTest
    @CsvSource({"Müller,miller", "Groß,gros s", "Łukasz,wukasz", "Ann Able,ann bell"})
    void anotherIsNot(String name, String typed) {
        assertThat(INDEX.of(name)).doesNotContainSequence(INDEX.searchFor(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "Jan Groß,gross jan",
        "Søren Kjær,Soeren Kjaer",
        "Søren Kjær,Soren Kjaer",
        "Müller,Mueller",
        "Müller,Muller",
        "Đorđe,Dorde",
        "Łucja,lucja",
        "Işıl,Isil",
        "Ann Able,ABLE ann"
    })
    void oneNameIsOneHoweverItIsWritten(String name, String other) {
        assertThat(NameIndex.plain(name)).isEqualTo(NameIndex.plain(other));
    }
}
