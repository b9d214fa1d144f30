package dev.baton.lead.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which lead had an e-mail address in a campaign first. By JDBC: Hibernate would plan the list of addresses anew for
 * each call, which cost a fifth of the whole intake.
 */
@Component
public class RecentLeads {

    /** Keeps these advisory locks apart from others. */
    static final long LOCKS = 7L << 32;

    private final JdbcClient jdbc;

    RecentLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return by {@link #key}, the oldest lead made since then */
    public Map<ByteBuffer, String> byEmail(Collection<byte[]> emails, Instant since) {
        Map<ByteBuffer, String> found = new HashMap<>();
        known("email_index", emails, since)
                .forEach(known -> found.putIfAbsent(key(known.campaignId(), known.index()), known.leadId()));
        return found;
    }

    /** @return of those who are there, the oldest lead made since then */
    Map<PersonInCampaign, String> of(List<PersonInCampaign> persons, Instant since) {
        Map<PersonInCampaign, String> found = new HashMap<>();
        addOldest(found, persons, true, since);
        addOldest(found, persons, false, since);
        return found;
    }

    private void addOldest(
            Map<PersonInCampaign, String> found, List<PersonInCampaign> persons, boolean byEmail, Instant since) {
        List<byte[]> indexes = persons.stream()
                .filter(person -> person.byEmail() == byEmail)
                .map(person -> person.index().array())
                .toList();
        known(byEmail ? "email_index" : "phone_index", indexes, since)
                .forEach(known -> found.putIfAbsent(
                        new PersonInCampaign(known.campaignId(), byEmail, ByteBuffer.wrap(known.index())),
                        known.leadId()));
    }

    private record Known(String campaignId, byte[] index, String leadId) {}

    /** The oldest first. Who was merged is known as the lead that stays, in the campaign of either. */
    private List<Known> known(String column, Collection<byte[]> indexes, Instant since) {
        List<Known> known = new ArrayList<>();
        if (!indexes.isEmpty()) {
            jdbc.sql(
                            """
                            select id, campaign_id, %1$s, case when merged_into is not null then staying_lead(id) end,
                                case when merged_into is not null then
                                    (select s.campaign_id from lead s where s.id = staying_lead(lead.id)) end
                            from lead where %1$s = any(?) and created_at > ? order by created_at, id
                            """
                                    .formatted(column))
                    .params(indexes.toArray(byte[][]::new), since.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        String staying = row.getString(4) == null ? row.getString(1) : row.getString(4);
                        known.add(new Known(row.getString(2), row.getBytes(3), staying));
                        if (row.getString(5) != null) {
                            known.add(new Known(row.getString(5), row.getBytes(3), staying));
                        }
                    });
        }
        return known;
    }

    public Set<ByteBuffer> visitorsSeen(Collection<byte[]> visitors) {
        Set<ByteBuffer> seen = new HashSet<>();
        if (!visitors.isEmpty()) {
            jdbc.sql("select distinct visitor_index from lead where visitor_index = any(?)")
                    .param(visitors.toArray(byte[][]::new))
                    .query(row -> {
                        seen.add(ByteBuffer.wrap(row.getBytes(1)));
                    });
        }
        return seen;
    }

    public static ByteBuffer key(String campaignId, byte[] emailIndex) {
        byte[] campaign = campaignId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(campaign.length + emailIndex.length)
                .put(campaign)
                .put(emailIndex)
                .flip();
    }
}
