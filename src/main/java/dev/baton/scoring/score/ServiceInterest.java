package dev.baton.scoring.score;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a specific interest from a general one: specific is a service that the campaign or the catalogue offers. */
final class ServiceInterest {

    private static final Set<String> BLANK = Set.of("", "-", "--", "n/a", "na", "none", "null");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ServiceInterest() {}

    static String kind(String interest, Collection<String> offered) {
        if (interest == null || BLANK.contains(normal(interest))) {
            return interest == null ? "none" : "general";
        }
        String wanted = normal(interest);
        return offered.stream().map(ServiceInterest::normal).anyMatch(wanted::equals) ? "specific" : "general";
    }

    private static String normal(String text) {
        return BLANKS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
