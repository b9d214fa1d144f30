package dev.baton.messaging.smtp;

import dev.baton.seal.Sealer;
import dev.baton.shared.NotFound;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demo's mailbox has taken, for looking at. */
@Component
@Profile("demo")
public class Outbox {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Outbox(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    record Summary(UUID id, String from, String to, String subject, Instant receivedAt) {}

    record Header(String name, String value) {}

    record Mail(
            UUID id,
            String from,
            String to,
            String subject,
            Instant receivedAt,
            @Nullable String text,
            @Nullable String html,
            List<Header> headers) {}

    /** Sender and subject are sealed. */
    private static final Sorting SORTS = Sorting.of(Map.of("received_at", "received_at"), "received_at desc", "id");

    private record Stored(UUID id, MimeMessage mail, Instant receivedAt) {}

    ItemPage<Summary> page(PageRequest page) {
        List<Summary> items = jdbc
                .sql("select * from outbox_mail" + SORTS.orderBy(page.sort()) + "limit ? offset ?")
                .params(page.size(), page.offset())
                .query(this::stored)
                .list()
                .stream()
                .map(Outbox::summary)
                .toList();
        long total =
                jdbc.sql("select count(*) from outbox_mail").query(Long.class).single();
        return new ItemPage<>(items, page.page(), page.size(), total);
    }

    Mail mail(UUID id) {
        Stored stored = jdbc.sql("select * from outbox_mail where id = ?")
                .param(id)
                .query(this::stored)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such mail"));
        try {
            Summary summary = summary(stored);
            return new Mail(
                    id,
                    summary.from(),
                    summary.to(),
                    summary.subject(),
                    summary.receivedAt(),
                    body(stored.mail(), "text/plain"),
                    body(stored.mail(), "text/html"),
                    Collections.list(stored.mail().getAllHeaders()).stream()
                            .map(header -> new Header(header.getName(), header.getValue()))
                            .toList());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail of the outbox cannot be read", e);
        }
    }

    /** Whether the mail went to this address; written in another way it is still the same one. */
    public static boolean isTo(byte[] raw, String email) {
        try {
            var to = new MimeMessage(SESSION, new ByteArrayInputStream(raw)).getAllRecipients();
            return to != null
                    && Arrays.stream(to).anyMatch(one -> email.equalsIgnoreCase(((InternetAddress) one).getAddress()));
        } catch (MessagingException e) {
            return true; // better one mail of the demo too many than one too few
        }
    }

    public static String place(UUID id) {
        return "outbox_mail/sealed/" + id;
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        try {
            byte[] raw = sealer.open(place(id), row.getBytes("sealed"));
            return new Stored(
                    id,
                    new MimeMessage(SESSION, new ByteArrayInputStream(raw)),
                    row.getTimestamp("received_at").toInstant());
        } catch (MessagingException e) {
            throw new SQLException("A mail of the outbox cannot be read", e);
        }
    }

    private static Summary summary(Stored stored) {
        try {
            return new Summary(
                    stored.id(),
                    addresses(stored.mail().getFrom()),
                    addresses(stored.mail().getAllRecipients()),
                    stored.mail().getSubject(),
                    stored.receivedAt());
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail of the outbox cannot be read", e);
        }
    }

    private static String addresses(jakarta.mail.Address[] addresses) {
        return addresses == null
                ? ""
                : String.join(
                        ", ",
                        Arrays.stream(addresses)
                                .map(address -> ((InternetAddress) address).toUnicodeString())
                                .toList());
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = body(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
