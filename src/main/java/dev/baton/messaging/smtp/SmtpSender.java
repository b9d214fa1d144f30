package dev.baton.messaging.smtp;

import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Outcome;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands one mail after the other to the mail server over a connection that stays open, and says how each ended. */
@Component
public class SmtpSender {

    private static final Logger log = LoggerFactory.getLogger(SmtpSender.class);
    private static final int PERMANENT = 500;
    private static final int TEMPORARY = 400;

    private final MailSettings settings;
    private final MailServer server;
    private final Session session;
    private WatchedTransport transport;

    public SmtpSender(MailSettings settings, MailServer server) {
        this.settings = settings;
        this.server = server;
        this.session = Session.getInstance(properties());
    }

    public Session session() {
        return session;
    }

    /** @return accepted, deferred (certainly not sent), rejected (never will be), or unknown */
    public synchronized Outcome send(MimeMessage mail) {
        try {
            connect();
            transport.begin();
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outcome(
                    MessageState.ACCEPTED,
                    null,
                    transport.getLastServerResponse().strip(),
                    null);
        } catch (MessagingException | RuntimeException e) {
            Outcome outcome = failed(e);
            close();
            return outcome;
        }
    }

    private Outcome failed(Exception e) {
        int code = code(e);
        log.debug("The mail server answered {} ({})", code, e.getClass().getSimpleName());
        if (code >= PERMANENT) {
            return Outcome.of(MessageState.REJECTED, "the mail server refused the mail for good (" + code + ")");
        }
        if (code >= TEMPORARY) {
            return Outcome.of(MessageState.DEFERRED, "the mail server cannot take the mail now (" + code + ")");
        }
        return transport != null && transport.dotSent()
                ? Outcome.of(MessageState.UNKNOWN, "the mail server did not answer after the whole mail was sent")
                : Outcome.of(MessageState.DEFERRED, "the mail server could not be reached");
    }

    /** The server's reply code, wherever in the chain it stands; -1 when there was no reply. */
    private static int code(Throwable e) {
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (cause instanceof SMTPSendFailedException send && send.getReturnCode() >= TEMPORARY) {
                return send.getReturnCode();
            }
        }
        return -1;
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail ? mail.getNextException() : cause.getCause();
    }

    private void connect() throws MessagingException {
        if (transport != null && transport.isConnected()) {
            return;
        }
        transport = new WatchedTransport(session);
        transport.connect(
                server.host(),
                server.port(),
                settings.hasLogin() ? settings.username() : null,
                settings.hasLogin() ? settings.password() : null);
    }

    @PreDestroy
    synchronized void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException expected) {
                log.debug("The connection to the mail server was gone already");
            }
            transport = null;
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        String millis = String.valueOf(settings.timeout().toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", String.valueOf(settings.hasLogin()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.startTls() || settings.hasLogin()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.sendpartial", "false");
        return properties;
    }
}
