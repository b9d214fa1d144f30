package dev.baton.scoring;

import dev.baton.shared.value.SeenByRules;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A lead as the scoring table asks about it (002, scoring criteria). What is not known matches no row: it is false,
 * blank, or -1 seconds.
 */
@SeenByRules
public record LeadFacts(Reach reach, Wish wish, Visit visit, Firm firm) {

    /**
     * How they can be reached.
     *
     * @param businessEmail the address is at a domain that is not on the list of free-mail and disposable providers, and
     *     that was not found to be one since, or to take no mail
     * @param emailDomain what the check of the domain found: {@code business}, {@code new}: a business one registered a
     *     short time ago, {@code disposable}, or {@code none}: it takes no mail
     */
    public record Reach(boolean businessEmail, boolean phone, String emailDomain) {

        public static final Reach UNKNOWN = new Reach(false, false, "");
    }

    /**
     * What they want.
     *
     * @param service {@code specific}: one that the campaign or the catalogue offers; {@code general}; {@code none}
     * @param urgency as the lead gave it, lower case
     * @param budget whether they named one
     */
    public record Wish(String service, String urgency, boolean budget) {

        public static final Wish UNKNOWN = new Wish("none", "", false);
    }

    /**
     * How they came.
     *
     * @param secondsOnPage time on the landing page
     * @param form {@code all} fields, {@code required} ones only, or {@code none}
     * @param again they were on a page before
     * @param medium the marketing medium, lower case
     * @param direct came by a page of ours, without medium, source and referrer
     */
    public record Visit(int secondsOnPage, String form, boolean again, String medium, boolean direct) {

        public static final Visit UNKNOWN = new Visit(-1, "none", false, "", false);
    }

    /** Whom they work for. @param named whether they named it */
    public record Firm(boolean named, String country, String size, String industry) {

        public static final Firm UNKNOWN = new Firm(false, "", "", "");
    }

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final Pattern DENIED = Pattern.compile("(?<!\\p{L})(?:not|non|no) (\\p{L}+)");

    /** Whether the urgency holds one of these words; "not urgent" does not hold "urgent". @param words parted by commas */
    public boolean urgencyHas(String words) {
        String said = words(wish.urgency);
        return list(words).anyMatch(word -> said.contains(words(word)));
    }

    /** The words between blanks, one that is denied in one piece with its "not". */
    private static String words(String text) {
        String plain = NO_LETTERS.matcher(text).replaceAll(" ").strip();
        return " " + DENIED.matcher(plain).replaceAll("not-$1") + " ";
    }

    /** Whether the medium is one of these. @param media parted by commas */
    public boolean mediumIs(String media) {
        return list(media).anyMatch(visit.medium::equals);
    }

    private static java.util.stream.Stream<String> list(String text) {
        return Arrays.stream(text.split(",")).map(word -> word.strip().toLowerCase(Locale.ROOT));
    }

    public boolean isBusinessEmail() {
        return reach.businessEmail;
    }

    public boolean isPhone() {
        return reach.phone;
    }

    public boolean isCompany() {
        return firm.named;
    }

    public String getService() {
        return wish.service;
    }

    public boolean isBudget() {
        return wish.budget;
    }

    public int getSecondsOnPage() {
        return visit.secondsOnPage;
    }

    public String getForm() {
        return visit.form;
    }

    public boolean isReturnVisitor() {
        return visit.again;
    }

    public boolean isDirect() {
        return visit.direct;
    }

    public String getEmailDomain() {
        return reach.emailDomain;
    }

    public String getCountry() {
        return firm.country;
    }

    public String getCompanySize() {
        return firm.size;
    }

    public String getIndustry() {
        return firm.industry;
    }
}
