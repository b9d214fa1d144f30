package dev.baton.scoring;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.Tracking;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;

/**
 * A row of {@code hand-scored-leads.csv}: a lead, and the points that a person worked out with specification 002.
 *
 * @param groups contact, intent, behaviour and campaign, as 002 adds them up
 */
public record HandScoredLead(NewLead lead, List<Integer> groups, int score, String grade) {

    public static final class Reader implements ArgumentsAggregator {

        private static final int FIRST_POINTS = 17;

        @Override
        public Object aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
            return new HandScoredLead(
                    lead(row),
                    Stream.of(0, 1, 2, 3)
                            .map(i -> row.getInteger(FIRST_POINTS + i))
                            .toList(),
                    row.getInteger(FIRST_POINTS + 4),
                    row.getString(FIRST_POINTS + 5));
        }

        private static NewLead lead(ArgumentsAccessor row) {
            return new NewLead(
                    LeadFixtures.CAMPAIGN,
                    new NewLead.Arrival(row.getString(13), null, "test", null),
                    contact(row),
                    null,
                    new LeadDetails(row.getString(7), row.getString(8), row.getString(9), row.getString(10)),
                    new Tracking(
                            row.getString(15),
                            row.getString(14),
                            null,
                            null,
                            null,
                            row.getString(11) == null ? null : row.getInteger(11),
                            row.getString(12) == null ? null : row.getBoolean(12)),
                    null,
                    List.of(),
                    new NewLead.Consent(null, null));
        }

        private static Contact contact(ArgumentsAccessor row) {
            Contact.Web web =
                    row.getString(16) == null ? null : new Contact.Web(null, null, null, null, row.getString(16), null);
            return new Contact(
                    new Contact.Person(row.getString(1), row.getString(2), null),
                    new Contact.Reach(row.getString(3), row.getString(4), row.getString(5)),
                    Contact.Address.UNKNOWN,
                    row.getString(6),
                    web,
                    Map.of());
        }
    }
}
