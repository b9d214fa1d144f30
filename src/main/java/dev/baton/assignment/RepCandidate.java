package dev.baton.assignment;

import dev.baton.shared.value.SeenByRules;
import java.util.List;
import java.util.Locale;

/**
 * A rep who might be offered a lead, as the routing rules see them.
 *
 * @param unavailable why they cannot take one now; blank when they can
 * @param openLeads offered to or worked by them at this moment
 * @param loadPercent open leads in percent of the busiest rep's
 * @param maxOpenLeads how many they can take; -1 for no limit
 */
@SeenByRules
public record RepCandidate(
        String username,
        String unavailable,
        List<String> languages,
        List<String> regions,
        List<String> services,
        int openLeads,
        int loadPercent,
        int maxOpenLeads,
        boolean offeredBefore) {

    public boolean speaks(String language) {
        return holds(languages, language);
    }

    public boolean covers(String region) {
        return holds(regions, region);
    }

    public boolean knows(String service) {
        return holds(services, service);
    }

    private static boolean holds(List<String> list, String value) {
        return !value.isBlank() && list.stream().anyMatch(item -> item.equals(value.toLowerCase(Locale.ROOT)));
    }

    public String getUsername() {
        return username;
    }

    public String getUnavailable() {
        return unavailable;
    }

    public int getOpenLeads() {
        return openLeads;
    }

    public int getLoadPercent() {
        return loadPercent;
    }

    public int getMaxOpenLeads() {
        return maxOpenLeads;
    }

    public boolean isOfferedBefore() {
        return offeredBefore;
    }
}
