package dev.baton.lead.change;

import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a lead.
 *
 * @param fields names of the fields that are to be different, as the API writes them
 * @param followUpDate counts when it is one of the fields
 * @param status {@code null} when it is to stay
 * @param qualification {@code null} when it is to stay
 * @param worth counts when it was given
 * @param seenVersion of the lead that the person had before them; {@code null} when it does not matter
 */
public record LeadChange(
        Contact contact,
        Financial financial,
        LeadDetails details,
        String language,
        List<String> fields,
        Instant followUpDate,
        LeadStatus status,
        String qualification,
        Worth worth,
        @Nullable Integer seenVersion) {

    /** What the deal is worth, as it was given. @param given whether it was named at all */
    public record Worth(boolean given, BigDecimal value, String currency) {

        public static final Worth UNNAMED = new Worth(false, null, null);
    }
}
