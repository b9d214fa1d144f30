package dev.baton.scoring.score;

import dev.baton.scoring.service.ServiceWords;
import java.util.Collection;
import java.util.Set;

/** Tells a specific interest from a general one: specific is a service that the campaign or the catalogue offers. */
final class ServiceInterest {

    private static final String SPECIFIC = "specific";
    private static final String GENERAL = "general";

    private ServiceInterest() {}

    /**
     * @param offered by the campaign
     * @param catalogue what the house offers
     */
    static String kind(String interest, Collection<String> offered, Set<String> catalogue) {
        if (interest == null) {
            return "none";
        }
        boolean named =
                ServiceWords.names(interest, ServiceWords.keys(offered)) || ServiceWords.names(interest, catalogue);
        return named ? SPECIFIC : GENERAL;
    }
}
