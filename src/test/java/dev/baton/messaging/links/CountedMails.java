package dev.baton.messaging.links;

import dev.baton.lead.NewLead;
import dev.baton.lead.merge.OnePerson;
import dev.baton.messaging.lead.LeadMail;
import dev.baton.messaging.queue.MessageQueue;
import dev.baton.messaging.queue.NewMessage;
import dev.baton.testing.LeadDriver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails of which openings and clicks are counted, and whoever opens them. */
public final class CountedMails {

    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final LeadDriver driver;
    private final int port;

    public CountedMails(ApplicationContext beans, int port) {
        this.beans = beans;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.transactions = beans.getBean(TransactionTemplate.class);
        this.driver = new LeadDriver(beans);
        this.port = port;
    }

    public record Sent(String lead, UUID message, String html) {

        public String token(String kind, int number) {
            return Pattern.compile("/t/" + kind + "/([A-Za-z0-9_-]{22})\"")
                    .matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .toList()
                    .get(number);
        }
    }

    /** A mail that left a minute ago. */
    public Sent send(String campaign) {
        OnePerson person = new OnePerson();
        NewLead lead = person.in(campaign, person.byEmail("Acme"));
        String id = driver.receive(lead);
        UUID message = beans.getBean(MessageQueue.class)
                .enqueue(NewMessage.mail("test/" + id, id, null, "with-links"))
                .orElseThrow()
                .id();
        String html = make(id, message);
        set("update message set state = 'accepted', changed_at = now() - interval '1 minute' where id = ?", message);
        return new Sent(id, message, html);
    }

    String make(String lead, UUID message) {
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            var part = (jakarta.mail.Multipart) beans.getBean(LeadMail.class)
                    .make(message, driver.lead(lead), "with-links")
                    .getContent();
            html(part).writeTo(raw);
            return raw.toString(StandardCharsets.UTF_8);
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static jakarta.activation.DataHandler html(jakarta.mail.Multipart parts)
            throws IOException, jakarta.mail.MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            jakarta.mail.BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("text/html")) {
                return part.getDataHandler();
            }
            if (part.getContent() instanceof jakarta.mail.Multipart inner) {
                return html(inner);
            }
        }
        throw new IllegalStateException("The mail has no HTML");
    }

    List<String> rows(Sent mail) {
        return jdbc.sql("select kind || ' ' || coalesce(link, 0) || ' ' || coalesce(machine, '-') from lead_behaviour"
                        + " where lead_id = ? order by kind, link")
                .param(mail.lead())
                .query(String.class)
                .list();
    }

    void set(String sql, Object id) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(sql).param(id).update());
    }

    HttpResponse<String> get(String path, String agent) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("User-Agent", agent)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
