package dev.baton.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormWordsTest {

    private static final Pattern GAP = Pattern.compile("\\{\\w+}");

    private final FormWords words = new FormWords();

    @Test
    void everyLanguageHasEveryWordWithTheSameGaps() {
        FormWords.LANGUAGES.forEach(language -> {
            assertThat(words.builtIn(language).keySet()).isEqualTo(words.names());
            words.names()
                    .forEach(name -> assertThat(gaps(words.builtIn(language).get(name)))
                            .as(language + " " + name)
                            .isEqualTo(gaps(words.builtIn(FormWords.DEFAULT).get(name))));
        });
        Arrays.stream(FormField.values())
                .forEach(field -> assertThat(words.names()).contains("label_" + field.apiName()));
    }

    @ParameterizedTest
    @CsvSource({"de,de", "de-AT,de", "DE_ch,de", "en,en", "fr,en", ",en"})
    void unknownLanguageIsEnglish(String asked, String known) {
        assertThat(FormWords.known(asked)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"pt-BR,pt-BR", "pt_br,pt-BR", "pt,en", "fr-CA,fr", "ar,en", "de-AT,de", "zh-Hant-TW,en"})
    void aCampaignsOwnLanguagesAreKnown(String asked, String known) {
        assertThat(FormWords.known(asked, Set.of("fr", "pt-BR"))).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "english", "f", "fr-", "fr-CA-x-very-long-private-use", "../de"})
    void whatNamesNoLanguageIsNone(String code) {
        assertThat(FormWords.tag(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,ltr", "ar,rtl", "he-IL,rtl", "az-Arab,rtl", "az,ltr", "ckb,rtl"})
    void aLanguageIsWrittenInItsDirection(String language, String direction) {
        assertThat(FormWords.direction(language)).isEqualTo(direction);
    }

    private static java.util.List<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
