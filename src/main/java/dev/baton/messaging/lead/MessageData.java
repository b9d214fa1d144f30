package dev.baton.messaging.lead;

import dev.baton.messaging.smtp.Outbox;
import dev.baton.seal.Sealer;
import dev.baton.shared.Conflict;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages to a person, and in the demo the mails themselves. */
@Component
@Order(30)
class MessageData implements PersonalData {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    MessageData(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> copy(Subject subject) {
        return Map.of(
                "Messages",
                jdbc.sql("select channel, template, state, queued_at, changed_at from message"
                                + " where lead_id = any(?) order by queued_at")
                        .param(subject.ids())
                        .query((row, number) -> {
                            Map<String, Object> message = new LinkedHashMap<>();
                            message.put("Channel", row.getString(1));
                            message.put("Text", row.getString(2));
                            message.put("State", row.getString(3));
                            message.put(
                                    "Written down",
                                    row.getTimestamp(4).toInstant().toString());
                            message.put(
                                    "Last change",
                                    row.getTimestamp(5).toInstant().toString());
                            return (Map<String, Object>) message;
                        })
                        .list());
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        Map<String, Integer> counts = new TreeMap<>(anonymise(subject));
        counts.put(
                "messages",
                jdbc.sql("delete from message where lead_id = any(?)")
                        .param(subject.ids())
                        .update());
        subject.emailIndexes().forEach(index -> jdbc.sql("delete from suppression where address_index = ?")
                .param(index)
                .update());
        return counts;
    }

    /** That a message went out stays, the mail does not, nor the ways that lead back from it. */
    @Override
    public Map<String, Integer> anonymise(Subject subject) {
        requireNoneUnderWay(subject);
        List<UUID> mails = mailsTo(subject);
        jdbc.sql("delete from first_answer where message_id in (select id from message where lead_id = any(?))")
                .param(subject.ids())
                .update();
        jdbc.sql("delete from mail_link where message_id in (select id from message where lead_id = any(?))")
                .param(subject.ids())
                .update();
        mails.forEach(
                id -> jdbc.sql("delete from outbox_mail where id = ?").param(id).update());
        return Map.of("mails in the outbox", mails.size());
    }

    private void requireNoneUnderWay(Subject subject) {
        boolean underWay = jdbc.sql("select exists (select 1 from message where lead_id = any(?)"
                        + " and state in ('claimed', 'attempting') and claimed_until > ?)")
                .params(subject.ids(), OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
        if (underWay) {
            throw new Conflict("A mail to this person is just being sent. It is tried again when that is done");
        }
    }

    private List<UUID> mailsTo(Subject subject) {
        List<UUID> found = new ArrayList<>();
        jdbc.sql("select id, sealed from outbox_mail").query(row -> {
            UUID id = row.getObject(1, UUID.class);
            byte[] raw = sealer.open(Outbox.place(id), row.getBytes(2));
            if (subject.emails().stream().anyMatch(email -> Outbox.isTo(raw, email))) {
                found.add(id);
            }
        });
        return found;
    }

    @Override
    public List<String> tables() {
        return List.of("message", "mail_link", "outbox_mail", "first_answer");
    }
}
