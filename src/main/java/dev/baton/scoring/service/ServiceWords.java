package dev.baton.scoring.service;

import dev.baton.shared.value.FreeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How names of services are found in what people write: whole words, whatever their case, accents, punctuation and
 * plural s, written apart, together or with a hyphen.
 */
public final class ServiceWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_INTEREST = 2_000;

    /** Who writes nothing but these has not said what they want. */
    private static final Set<String> GENERAL = Set.copyOf(
            words(
                    """
            a about advice advisory all an and any anything assistance be business call can company consult
            consultant consultation consultancy consulting contact custom customer demo discussion do enquiry expert
            for from general get have hello help hi i in info information inquiry interest interested it know like
            looking me meeting more my na need new no none nothing null of offer on one or other our package please
            price pricing product professional project proposal question quote quotation request sales service solution
            some something support talk team tech technical technology the to us want we what with work would you your
            """));

    private ServiceWords() {}

    /** The form in which a name is found; empty when it holds no word. */
    public static String key(String name) {
        return String.join("", words(name));
    }

    /** Whether it has no word, or none that says more than "consulting" or "help" does. */
    public static boolean isGeneral(String name) {
        return GENERAL.containsAll(words(name));
    }

    /** The forms in which names are found; those that are general are not among them. */
    public static Set<String> keys(Collection<String> names) {
        return names.stream()
                .filter(name -> !isGeneral(name))
                .map(ServiceWords::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of these names stands in the text as whole words. */
    public static boolean names(String text, Set<String> keys) {
        int longest = keys.stream().mapToInt(String::length).max().orElse(0);
        List<String> words = words(text.length() > LONGEST_INTEREST ? text.substring(0, LONGEST_INTEREST) : text);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < words.size() && run.length() < longest; to++) {
                if (keys.contains(run.append(words.get(to)).toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        String plain = FreeText.plain(text).replace("ß", "ss");
        List<String> words = new ArrayList<>();
        BETWEEN.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(ServiceWords::single)
                .forEach(words::add);
        return words;
    }

    /** Both sides lose the same s, so it need not be a true plural. */
    private static String single(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
