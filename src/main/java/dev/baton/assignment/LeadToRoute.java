package dev.baton.assignment;

import java.util.Locale;

/** A lead as the routing rules see it; what is not known is blank. */
public record LeadToRoute(String grade, int score, String service, String region, String language) {

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
