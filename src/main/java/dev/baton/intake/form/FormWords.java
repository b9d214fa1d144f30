package dev.baton.intake.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The built-in words of forms and pages, by language: {@code intake/form-words}. */
@Component
class FormWords {

    static final String DEFAULT = "en";
    static final List<String> LANGUAGES = List.of(DEFAULT, "de");

    private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();

    FormWords() {
        LANGUAGES.forEach(language -> byLanguage.put(language, read(language)));
    }

    /** The names of all words; every language has the same. */
    Set<String> names() {
        return byLanguage.get(DEFAULT).keySet();
    }

    Map<String, String> builtIn(String language) {
        return byLanguage.get(known(language));
    }

    /** {@code de-AT} is German; what is not known is English. */
    static String known(String language) {
        String plain =
                language == null ? "" : language.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(plain) ? plain : DEFAULT;
    }

    private static Map<String, String> read(String language) {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("intake/form-words/" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        file.stringPropertyNames().forEach(name -> words.put(name, file.getProperty(name)));
        return words;
    }
}
