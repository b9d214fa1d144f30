package dev.baton.shared.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of {@link PersonName#split}: titles and degrees go, "Jr." stays with the family name. */
final class NameSplitter {

    private static final Set<String> TITLES =
            words("mr mrs ms miss mx dr prof professor sir madam rev reverend hon herr frau mme mlle sr sra srta ing "
                    + "dipl-ing capt lt sgt col and &");
    private static final Set<String> GENERATIONS = words("jr sr ii iii iv junior senior");
    private static final Set<String> DEGREES = words("md phd esq cpa dds dvm rn jd mba msc bsc cfa cfp");
    private static final Set<String> PARTICLES =
            words("van von vom zu zur der den de del della dela di da dos das do du des la las los le ter ten te af av "
                    + "bin ibn bint al el st santa san");
    private static final Pattern COMMA = Pattern.compile("\\s*[,\\uFF0C\\u060C]\\s*");
    private static final Pattern FAMILY_NAME_FIRST =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]+");

    private String generation = "";
    private boolean titled;

    private NameSplitter() {}

    static PersonName split(String name) {
        return new NameSplitter().read(name);
    }

    private PersonName read(String name) {
        List<List<String>> parts = COMMA.splitAsStream(name)
                .filter(part -> !part.isBlank())
                .map(this::withoutTitlesAndSuffixes)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return new PersonName(generation, "");
        }
        if (parts.size() == 1) {
            return inOrder(parts.get(0));
        }
        String first = parts.stream().skip(1).map(NameSplitter::join).collect(Collectors.joining(" "));
        return new PersonName(first, family(parts.get(0)));
    }

    private PersonName inOrder(List<String> words) {
        if (words.size() == 1) {
            // "Mr. Doe" is the family name; "Madonna" alone is what she is called
            return titled ? new PersonName("", family(words)) : new PersonName(words.get(0), generation);
        }
        if (words.stream().allMatch(word -> FAMILY_NAME_FIRST.matcher(word).matches())) {
            return new PersonName(join(words.subList(1, words.size())), family(words.subList(0, 1)));
        }
        int family = words.size() - 1;
        for (int word = family - 1; word > 0; word--) {
            family = PARTICLES.contains(key(words.get(word))) ? word : family;
        }
        return new PersonName(join(words.subList(0, family)), family(words.subList(family, words.size())));
    }

    private String family(List<String> words) {
        return (join(words) + " " + generation).strip();
    }

    private List<String> withoutTitlesAndSuffixes(String part) {
        List<String> words = new ArrayList<>(Arrays.asList(part.split("\\s+")));
        while (words.size() > 1 && TITLES.contains(key(words.get(0)))) {
            words.remove(0);
            titled = true;
        }
        while (!words.isEmpty() && DEGREES.contains(key(last(words))) && words.size() != 2) {
            words.remove(words.size() - 1);
        }
        if (!words.isEmpty() && GENERATIONS.contains(key(last(words))) && words.size() != 2) {
            generation = words.remove(words.size() - 1);
        }
        return words;
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    private static String key(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
