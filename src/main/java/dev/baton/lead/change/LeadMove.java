package dev.baton.lead.change;

import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.contact.SealedPerson;
import dev.baton.lead.person.PersonClaims;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves leads to another campaign. Nobody stands in one campaign twice. */
@Component
public class LeadMove {

    private final PersonClaims claims;
    private final LeadIntakeProcess intake;
    private final LeadTimeline timeline;
    private final JdbcClient jdbc;
    private final Leads announcing;
    private final Clock clock;

    LeadMove(
            PersonClaims claims,
            LeadIntakeProcess intake,
            LeadTimeline timeline,
            JdbcClient jdbc,
            Leads announcing,
            Clock clock) {
        this.claims = claims;
        this.intake = intake;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** @return for leads that were not moved, why, in words */
    public Map<String, String> move(List<Lead> leads, String campaignId, String username, Map<String, Object> more) {
        claim(leads, campaignId);
        Map<String, String> known = samePersons(leads, campaignId);
        Map<ByteBuffer, String> moved = new HashMap<>();
        Map<String, String> refusals = new LinkedHashMap<>();
        for (Lead lead : leads) {
            if (lead.campaignId().equals(campaignId)) {
                refusals.put(lead.id(), "It belongs to this campaign already");
                continue;
            }
            String same = known.get(lead.id());
            if (same == null) { // else of those that were there; of two that come, the second stays where it is
                same = moved.putIfAbsent(person(lead), lead.id());
            }
            if (same != null) {
                refusals.put(lead.id(), "The campaign has a lead of the same person already: " + same);
            } else {
                move(lead, campaignId, username, more);
            }
        }
        intake.belongsTo(List.copyOf(moved.values()), campaignId);
        return refusals;
    }

    private void move(Lead lead, String campaignId, String username, Map<String, Object> more) {
        String from = lead.campaignId();
        lead.moveToCampaign(campaignId, clock.instant());
        timeline.add(
                lead.id(), ActivityType.MOVED, username, null, LeadTimeline.with(more, "from", from, "to", campaignId));
        announcing.announce(lead, lead.assignedTo(), lead.offeredTo());
    }

    /** Makes whoever brings the same people into the campaign wait until this transaction is over. */
    private void claim(List<Lead> leads, String campaignId) {
        PersonClaims.People people = new PersonClaims.People();
        leads.forEach(lead ->
                people.add(campaignId, lead.sealed().emailIndex(), lead.sealed().phoneIndex()));
        claims.take(people);
    }

    /** Who has an e-mail address is told apart by it, others by their phone. */
    private static ByteBuffer person(Lead lead) {
        SealedPerson sealed = lead.sealed();
        byte[] index = sealed.emailIndex() == null ? sealed.phoneIndex() : sealed.emailIndex();
        return index == null ? ByteBuffer.wrap(lead.id().getBytes(StandardCharsets.UTF_8)) : ByteBuffer.wrap(index);
    }

    private Map<String, String> samePersons(List<Lead> leads, String campaignId) {
        String[] ids = leads.stream().map(Lead::id).toArray(String[]::new);
        Map<String, String> found = new HashMap<>();
        jdbc.sql(
                        """
                        with known as (
                            select l.id, d.id as known, d.merged_into from lead l
                            join lead d on d.email_index = l.email_index where l.id = any(?)
                            union all
                            select l.id, d.id, d.merged_into from lead l join lead d on d.phone_index = l.phone_index
                            where l.id = any(?) and l.email_index is null and d.email_index is null)
                        select k.id, d.id from known k join lead d on d.id =
                            case when k.merged_into is null then k.known else staying_lead(k.known) end
                        where d.campaign_id = ?
                        """)
                .params(ids, ids, campaignId)
                .query(row -> {
                    found.merge(row.getString(1), row.getString(2), (one, two) -> one.compareTo(two) < 0 ? one : two);
                });
        return found;
    }
}
