package dev.baton.intake.form;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The built-in words of forms and pages, by language: {@code intake/form-words}. */
@Component
public class FormWords {

    public static final String DEFAULT = "en";
    static final List<String> LANGUAGES = List.of(DEFAULT, "de");

    private static final Set<String> SPOKEN = Set.of(ULocale.getISOLanguages());
    private static final int LONGEST_TAG = 20;

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
    public static String known(String language) {
        return known(language, Set.of());
    }

    /** The same where a campaign has words of its own, by language. */
    public static String known(String language, Set<String> own) {
        String tag = tag(language).orElse(DEFAULT);
        String plain = Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(tag, plain)
                .filter(wanted -> own.contains(wanted) || LANGUAGES.contains(wanted))
                .findFirst()
                .orElse(DEFAULT);
    }

    /** A language by its BCP 47 code, as that is usually written: {@code pt-BR}; empty for what is none. */
    public static Optional<String> tag(String language) {
        try {
            Locale read = new Locale.Builder()
                    .setLanguageTag(language == null ? "" : language.replace('_', '-'))
                    .build();
            String tag = read.toLanguageTag();
            return SPOKEN.contains(read.getLanguage()) && tag.length() <= LONGEST_TAG
                    ? Optional.of(tag)
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** As {@code dir} in HTML. */
    public static String direction(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
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
