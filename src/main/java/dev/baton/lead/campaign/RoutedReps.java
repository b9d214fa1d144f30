package dev.baton.lead.campaign;

import java.util.Collection;
import java.util.List;

/**
 * Who may be offered a campaign's leads.
 *
 * @param everyRep whoever is a rep
 * @param reps these, where it is not everybody; empty: nobody
 */
public record RoutedReps(boolean everyRep, List<String> reps) {

    public static final RoutedReps EVERY_REP = new RoutedReps(true, List.of());

    public static RoutedReps these(Collection<String> reps) {
        return new RoutedReps(false, List.copyOf(reps));
    }

    public boolean allows(String username) {
        return everyRep || reps.contains(username);
    }
}
