package dev.baton.assignment;

import dev.baton.shared.value.SeenByRules;
import java.util.Locale;

/**
 * A lead as the routing rules see it; what is not known is blank.
 *
 * @param offered false: its campaign has its leads assigned by hand
 * @param firstRep whom its campaign has asked first
 */
@SeenByRules
public record LeadToRoute(
        String grade, int score, String service, String region, String language, boolean offered, String firstRep) {

    public boolean isOffered() {
        return offered;
    }

    public String getFirstRep() {
        return firstRep;
    }

    public String getGrade() {
        return grade;
    }

    public String getService() {
        return service;
    }

    public String getRegion() {
        return region;
    }

    public String getLanguage() {
        return language;
    }

    /** For people: {@code German}. */
    public String getLanguageName() {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    public int getScore() {
        return score;
    }
}
