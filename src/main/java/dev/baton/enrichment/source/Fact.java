package dev.baton.enrichment.source;

/** What can be found out. */
public enum Fact {
    /** {@code business}, {@code disposable} or {@code none}: it takes no mail. */
    EMAIL_DOMAIN("Kind of e-mail domain"),
    /** A day, as in {@code 2026-11-22}. */
    DOMAIN_SINCE("Domain registered on"),
    COUNTRY("Country"),
    REGION("Region"),
    CITY("City"),
    COMPANY("Company"),
    COMPANY_SIZE("People in the company"),
    INDUSTRY("Industry"),
    PROFILE("Profile");

    private final String label;

    Fact(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
