package dev.baton.assignment;

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

    public int getScore() {
        return score;
    }
}
