package dev.baton.lead.contact;

import com.ibm.icu.text.Transliterator;
import dev.baton.seal.BlindIndex;
import dev.baton.shared.value.FreeText;
import java.nio.charset.StandardCharsets;
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
    private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");
    private static final Pattern SECOND_VOWEL = Pattern.compile("([aou])e|(?<=a)a");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02BC`\u00B4]"); // "obrien" is O'Brien, too
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final BlindIndex index;

    public NameIndex(BlindIndex index) {
        this.index = index;
    }

    public String[] of(String... names) {
        Set<String> parts = new LinkedHashSet<>();
        String all =
                String.join(" ", Arrays.stream(names).filter(n -> n != null).toList());
        words(plainLetters(all)).forEach(word -> {
            addBeginnings(word, parts);
            addBeginnings(withoutSecondVowel(word), parts);
        });
        words(plainLetters(inTwoVowels(all))).forEach(word -> addBeginnings(word, parts));
        if (APOSTROPHES.matcher(all).find()) {
            words(plainLetters(APOSTROPHES.matcher(all).replaceAll(""))).forEach(word -> addBeginnings(word, parts));
        }
        return parts.stream().map(this::fingerprint).toArray(String[]::new);
    }

    private static void addBeginnings(String word, Set<String> parts) {
        parts.add(word);
        for (int length = SHORTEST; length < Math.min(word.length(), LONGEST); length++) {
            parts.add(word.substring(0, length));
        }
    }

    /** What a search for these words has to contain. */
    public String[] searchFor(String text) {
        return words(plainLetters(text)).stream().map(this::fingerprint).toArray(String[]::new);
    }

    /** The same for one name, however it is written: "Brien, Ann" and "ann brien", "Müller" and "Mueller". */
    public static String plain(String name) {
        return words(plainLetters(name)).stream()
                .map(NameIndex::withoutSecondVowel)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String fingerprint(String word) {
        return Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(index.of("name", word), 9));
    }

    /** Lower-cased, in the letters that every keyboard has: "Łukasz Groß" is "lukasz gross". */
    private static String plainLetters(String text) {
        String lower = FreeText.plain(text);
        return StandardCharsets.US_ASCII.newEncoder().canEncode(lower) ? lower : TO_ASCII.transliterate(lower);
    }

    /** As Germans and Danes write them where the letters are missing: "ü" as "ue", "ø" as "oe", "å" as "aa". */
    private static String inTwoVowels(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return composed.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ø", "oe")
                .replace("ü", "ue")
                .replace("å", "aa");
    }

    private static String withoutSecondVowel(String word) {
        return SECOND_VOWEL.matcher(word).replaceAll("$1");
    }

    private static List<String> words(String plain) {
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
