package dev.baton.messaging.staff;

import dev.baton.messaging.queue.MessageQueue;
import dev.baton.messaging.queue.NewMessage;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to the staff, written down before they are sent; {@link StaffMailSender} sends them, at least once. */
@Component
public class StaffMails {

    static final String OPEN = "lead_id is null and state in ('queued', 'claimed', 'attempting', 'deferred')";

    private final MessageQueue queue;
    private final JdbcClient jdbc;

    StaffMails(MessageQueue queue, JdbcClient jdbc) {
        this.queue = queue;
        this.jdbc = jdbc;
    }

    /** Who is written to, and what fills the template. */
    public record Text(String to, Map<String, String> values) {}

    /** Knows what is to be said when a mail is sent; whoever writes mails down has one. */
    public interface Texts {

        /** @return empty when there is nobody to tell any more */
        Optional<Text> of(String key);
    }

    public void write(String key, String template) {
        queue.enqueue(NewMessage.toStaff(key, null, null, NewMessage.EMAIL, template));
    }

    /** Whether a mail with a key that begins like this has not gone out yet. */
    public boolean waits(String beginning) {
        return jdbc.sql("select exists (select 1 from message where " + OPEN + " and starts_with(message_key, ?))")
                .param(beginning)
                .query(Boolean.class)
                .single();
    }
}
