package dev.baton.enrichment.source;

import dev.baton.lead.contact.Contact;
import java.util.Locale;

/**
 * What can be asked about a lead. Personal: never logged.
 *
 * @param domain of its e-mail address; null when it has none
 * @param address of its sender on the net; null when not known
 * @param businessEmail the domain is not one of the providers that everybody writes from
 */
public record Question(String domain, String address, boolean businessEmail) {

    public static Question of(Contact contact, Boolean businessEmail) {
        String email = contact.email();
        String domain = email == null
                ? null
                : email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String address = contact.web() == null ? null : contact.web().ipAddress();
        return new Question(domain, address, Boolean.TRUE.equals(businessEmail));
    }

    public String businessDomain() {
        return businessEmail ? domain : null;
    }

    @Override
    public String toString() {
        return "Question[sealed]";
    }
}
