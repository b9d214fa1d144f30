package dev.baton.lead.contact;

import dev.baton.seal.BlindIndex;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds names by their words and the beginnings of words (three letters and more) without storing them in clear. */
public final class NameIndex {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final BlindIndex index;

    public NameIndex(BlindIndex index) {
        this.index = index;
    }

    public String[] of(String... names) {
        Set<String> parts = new LinkedHashSet<>();
        for (String word : words(
                String.join(" ", Arrays.stream(names).filter(n -> n != null).toList()))) {
            parts.add(word);
            for (int length = SHORTEST; length < Math.min(word.length(), LONGEST); length++) {
                parts.add(word.substring(0, length));
            }
        }
        return parts.stream().map(this::fingerprint).toArray(String[]::new);
    }

    /** What a search for these words has to contain. */
    public String[] searchFor(String text) {
        return words(text).stream().map(this::fingerprint).toArray(String[]::new);
    }

    /** The same for one name, however it is written: "Brien, Ann" and "ann brien". */
    public static String plain(String name) {
        return words(name).stream().sorted().collect(Collectors.joining(" "));
    }

    private String fingerprint(String word) {
        return Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(index.of("name", word), 9));
    }

    /** Lower-cased, without accents, split at everything that is neither letter nor digit. */
    private static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
