package dev.baton.shared.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people and programs write where there is no value; some of the words are names of people and places. */
public enum Nothing {
    ANYWHERE("null none nil na nan undefined unknown tbd tba keine ninguno ninguna aucun aucune nessuno nenhum brak"),
    /** Namibia is NA, and so is Naples. */
    IN_PLACE("null none nil nan undefined unknown tbd tba"),
    /** Nil, Nan and Na are names. */
    IN_FIRST_NAME("null none undefined unknown tbd"),
    /** So is Null; and in a text of its own "none" is an answer. */
    ELSEWHERE("");

    // Not the signs that say something by themselves: "!!!" is urgent, "$$$" is a budget
    private static final Pattern SIGNS = Pattern.compile("[-\\p{Pd}\\u2212._?/\\\\*~,;:'\"\\u2026\\u00B7\\u2022 ]*");
    private static final Pattern BRACKETS = Pattern.compile("^[(\\[<{'\"]+|[)\\]>}'\".]+$");
    private static final Pattern NOT_AVAILABLE = Pattern.compile("#?n ?[./\\\\] ?a|n\\. ?v|k\\. ?a");
    private static final Set<String> PHRASES = Set.of(
            "not available",
            "not applicable",
            "not provided",
            "not specified",
            "not given",
            "not set",
            "no data",
            "no value",
            "keine angabe",
            "nicht angegeben");
    private static final int LONGEST = 20;

    private final Set<String> words;

    Nothing(String words) {
        this.words = Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** Most values can be told at once; a sheet has millions of them. */
    private static boolean isMore(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '@' || letter >= '0' && letter <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is a way to say that there is no value; what shows nothing at all is. */
    public boolean isSaidBy(String text) {
        if (isMore(text)) {
            return false;
        }
        String line = FreeText.line(text, LONGEST + 1);
        if (line.length() > LONGEST) {
            return false;
        }
        String bare = BRACKETS.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("");
        return SIGNS.matcher(bare).matches()
                || NOT_AVAILABLE.matcher(bare).matches()
                || PHRASES.contains(bare)
                || words.contains(bare);
    }
}
