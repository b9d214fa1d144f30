package dev.baton.scoring;

import dev.baton.shared.value.SeenByRules;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A lead as the scoring table asks about it (002, scoring criteria). What is not known matches no row.
 *
 * @param businessEmail the address is at a domain that is not on the list of free-mail and disposable providers, and
 *     that was not found to be one since, or to take no mail
 * @param service {@code specific}: one that the campaign or the catalogue offers; {@code general}; {@code none}
 * @param urgency as the lead gave it, lower case; blank when not given
 * @param secondsOnPage time on the landing page; -1 when not known
 * @param form {@code all} fields, {@code required} ones only, or {@code none}
 * @param medium the marketing medium, lower case; blank when not known
 * @param emailDomain what the check of the domain found: {@code business}, {@code new}: a business one registered a
 *     short time ago, {@code disposable}, or {@code none}: it takes no mail; blank when it was not found out, as with
 *     country, companySize and industry
 * @param direct came by a page of ours, without medium, source and referrer
 */
@SeenByRules
public record LeadFacts(
        boolean businessEmail,
        boolean phone,
        boolean company,
        String service,
        String urgency,
        boolean budget,
        int secondsOnPage,
        String form,
        boolean returnVisitor,
        String medium,
        boolean direct,
        String emailDomain,
        String country,
        String companySize,
        String industry) {

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final Pattern DENIED = Pattern.compile("(?<!\\p{L})(?:not|non|no) (\\p{L}+)");

    /** Whether the urgency holds one of these words; "not urgent" does not hold "urgent". @param words parted by commas */
    public boolean urgencyHas(String words) {
        String said = words(urgency);
        return list(words).anyMatch(word -> said.contains(words(word)));
    }

    /** The words between blanks, one that is denied in one piece with its "not". */
    private static String words(String text) {
        String plain = NO_LETTERS.matcher(text).replaceAll(" ").strip();
        return " " + DENIED.matcher(plain).replaceAll("not-$1") + " ";
    }

    /** Whether the medium is one of these. @param media parted by commas */
    public boolean mediumIs(String media) {
        return list(media).anyMatch(medium::equals);
    }

    private static java.util.stream.Stream<String> list(String text) {
        return Arrays.stream(text.split(",")).map(word -> word.strip().toLowerCase(Locale.ROOT));
    }

    public boolean isBusinessEmail() {
        return businessEmail;
    }

    public boolean isPhone() {
        return phone;
    }

    public boolean isCompany() {
        return company;
    }

    public String getService() {
        return service;
    }

    public boolean isBudget() {
        return budget;
    }

    public int getSecondsOnPage() {
        return secondsOnPage;
    }

    public String getForm() {
        return form;
    }

    public boolean isReturnVisitor() {
        return returnVisitor;
    }

    public boolean isDirect() {
        return direct;
    }

    public String getEmailDomain() {
        return emailDomain;
    }

    public String getCountry() {
        return country;
    }

    public String getCompanySize() {
        return companySize;
    }

    public String getIndustry() {
        return industry;
    }
}
