package dev.baton.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static java.util.List<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
