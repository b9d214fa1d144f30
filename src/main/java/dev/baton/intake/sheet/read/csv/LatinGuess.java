package dev.baton.intake.sheet.read.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells the encodings of Latin letters apart by the words they make: the right one makes words of few languages, a wrong
 * one has signs within words and letters that no language has together. Works for two rows as for a thousand.
 */
final class LatinGuess {

    /** How well an encoding explains a text; the less the better. */
    record Fit(Charset charset, double cost, double unexplained) {}

    /** @param cost how seldom lists are in it */
    private record Language(String letters, double cost) {

        boolean has(String word) {
            return word.codePoints().allMatch(letter -> letter < 128 || letters.indexOf(letter) >= 0);
        }
    }

    private record Candidate(String charset, double cost, List<Language> languages) {}

    private static final double UNEXPLAINED = 3;
    private static final List<Language> WEST = List.of(
            new Language("äöüß", 1),
            new Language("áéíñóúü", 1),
            new Language("àâæçéèêëîïôœùûüÿ", 1),
            new Language("ãáâàçéêíóôúü", 1),
            new Language("åäöæøé", 1),
            new Language("àèéìíòù", 1.2),
            new Language("ãáâàçéêíóôõúü", 1.6),
            new Language("áæðéíóöúýþ", 2.5));
    private static final List<Language> MIDDLE = List.of(
            new Language("áčďéěíňóřšťúůýžľĺŕôä", 1),
            new Language("ąćęłńóśźż", 1),
            new Language("áéíóöőúüű", 1),
            new Language("ăâîşţ", 1.2),
            new Language("čćđšž", 1.2),
            new Language("äöüß", 1));
    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("windows-1252", 0, WEST),
            new Candidate("windows-1250", 1, MIDDLE),
            new Candidate("windows-1254", 1, List.of(new Language("çğıöşüâî\u0307", 1))),
            new Candidate("ISO-8859-2", 1.5, MIDDLE),
            new Candidate("IBM850", 1.5, WEST),
            new Candidate(
                    "windows-1257",
                    1.8,
                    List.of(new Language("ąčęėįšųūž", 1), new Language("āčēģīķļņšūž", 1), new Language("äöõüšž", 1))));
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{ASCII}&&[^A-Za-z]]+");
    // Not within words, and some not behind them
    private static final Pattern SIGNS = Pattern.compile(
            "^[€£°§®™©«»\\xA0]+$|^[«¿¡“„‘‚–—…\\xA0]+" + "|[»“”’–—…®™©°ºª\\xA0]+$|(?<=\\p{L})[’–\\xA0](?=\\p{L})");
    private static final Pattern OTHERS_ONLY = Pattern.compile("[^\\p{ASCII}]{5,}");
    private static final Pattern CAPITAL_WITHIN = Pattern.compile(".*\\p{Ll}[\\p{Lu}&&[^A-Z]].*");

    private LatinGuess() {}

    static Fit best(byte[] text) {
        Fit best = null;
        for (Candidate candidate : CANDIDATES) {
            Fit fit = fit(candidate, text);
            best = best == null || fit.cost() < best.cost() ? fit : best;
        }
        return best;
    }

    private static Fit fit(Candidate candidate, byte[] text) {
        Charset charset = Charset.forName(candidate.charset());
        List<String> words = words(new String(text, charset));
        List<String> left = new ArrayList<>(words);
        left.removeIf(word -> isNoWord(word));
        int impossible = words.size() - left.size();
        List<Language> spoken = new ArrayList<>(candidate.languages());
        double cost = candidate.cost();
        while (!left.isEmpty()) {
            Language next = mostSpoken(spoken, left);
            int before = left.size();
            left.removeIf(word -> next.has(word.toLowerCase(Locale.ROOT)));
            if (left.size() == before) {
                break;
            }
            cost += next.cost();
            spoken.remove(next);
        }
        double unexplained = impossible + left.size();
        return new Fit(charset, cost + unexplained * UNEXPLAINED, words.isEmpty() ? 0 : unexplained / words.size());
    }

    private static Language mostSpoken(List<Language> languages, List<String> words) {
        Language most = languages.isEmpty() ? new Language("", 0) : languages.get(0);
        double best = -1;
        for (Language language : languages) {
            long has = words.stream()
                    .filter(word -> language.has(word.toLowerCase(Locale.ROOT)))
                    .count();
            if (has / language.cost() > best) {
                best = has / language.cost();
                most = language;
            }
        }
        return most;
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> word.codePoints().anyMatch(letter -> letter > 127))
                .map(word -> SIGNS.matcher(word).replaceAll(""))
                .filter(word -> word.codePoints().anyMatch(letter -> letter > 127))
                .distinct()
                .toList();
    }

    private static boolean isNoWord(String word) {
        return OTHERS_ONLY.matcher(word).matches()
                || CAPITAL_WITHIN.matcher(word).matches()
                || !word.codePoints().allMatch(Character::isLetter);
    }
}
