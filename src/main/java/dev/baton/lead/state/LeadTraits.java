package dev.baton.lead.state;

import dev.baton.lead.contact.Contact;
import jakarta.persistence.Embeddable;

/** What is noted of the personal values before they are sealed, for scoring. */
@Embeddable
public record LeadTraits(
        Boolean businessEmail, boolean hasPhone, boolean hasCompany, boolean hasReferrer, Boolean formComplete) {

    /** @param businessEmail no address of a free mail service; null: no address */
    public static LeadTraits of(Contact contact, LeadDetails details, Boolean businessEmail) {
        boolean required = contact.firstName() != null && contact.lastName() != null && contact.email() != null;
        boolean all = required
                && contact.phone() != null
                && contact.company() != null
                && contact.message() != null
                && details.serviceInterest() != null
                && details.urgency() != null
                && details.budgetRange() != null
                && details.timeline() != null;
        return new LeadTraits(
                businessEmail,
                contact.phone() != null,
                contact.company() != null,
                contact.web() != null && contact.web().referrerUrl() != null,
                required ? (Boolean) all : null);
    }
}
