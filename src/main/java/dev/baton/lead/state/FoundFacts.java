package dev.baton.lead.state;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What was looked up about a lead, as the rules ask about it: nothing that singles a person out. What is not known is
 * null.
 *
 * @param emailDomain {@code business}, {@code new}: a business one registered a short time ago, {@code disposable}, or
 *     {@code none}: it takes no mail
 * @param country of the sender's address on the net, two letters
 * @param region of that country, as in {@code TX}, or the country where no more is known
 */
@Embeddable
public record FoundFacts(
        @Column(name = "found_email_domain") String emailDomain,
        @Column(name = "found_country") String country,
        @Column(name = "found_region") String region,
        @Column(name = "found_company_size") String companySize,
        @Column(name = "found_industry") String industry) {

    public static final FoundFacts NONE = new FoundFacts(null, null, null, null, null);

    /** Whether a person can be written to there at work: not known counts as yes. */
    public boolean mayBeBusiness() {
        return emailDomain == null || "business".equals(emailDomain) || "new".equals(emailDomain);
    }
}
