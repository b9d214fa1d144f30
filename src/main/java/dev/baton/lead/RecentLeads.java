package dev.baton.lead;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which lead had an e-mail address in a campaign first. By JDBC: Hibernate would plan the list of addresses anew for
 * each call, which cost a fifth of the whole intake.
 */
@Component
class RecentLeads {

    /** Keeps these advisory locks apart from others. */
    static final long LOCKS = 7L << 32;

    private final JdbcClient jdbc;

    RecentLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return by {@link #key}, the oldest lead made since then */
    Map<ByteBuffer, String> byEmail(Collection<byte[]> emails, Instant since) {
        Map<ByteBuffer, String> found = new HashMap<>();
        if (!emails.isEmpty()) {
            jdbc.sql("select id, campaign_id, email_index from lead where email_index = any(?) and created_at > ?"
                            + " order by created_at, id")
                    .params(emails.toArray(byte[][]::new), since.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        found.putIfAbsent(key(row.getString(2), row.getBytes(3)), row.getString(1));
                    });
        }
        return found;
    }

    /**
     * Makes whoever brings the same person into the same campaign wait until this transaction is over, so that one of
     * them finds the lead of the other.
     *
     * @return the oldest lead with this e-mail address, or with this phone where there is no address
     */
    Optional<String> claim(String campaignId, byte[] emailIndex, byte[] phoneIndex, Instant since) {
        byte[] index = emailIndex == null ? phoneIndex : emailIndex;
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(Arrays.hashCode(key(campaignId, index).array()) + LOCKS)
                .query(row -> {});
        return jdbc.sql(
                        "select id from lead where campaign_id = ? and %s = ? and created_at > ? order by created_at, id limit 1"
                                .formatted(emailIndex == null ? "phone_index" : "email_index"))
                .params(campaignId, index, since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    static ByteBuffer key(String campaignId, byte[] emailIndex) {
        byte[] campaign = campaignId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(campaign.length + emailIndex.length)
                .put(campaign)
                .put(emailIndex)
                .flip();
    }
}
