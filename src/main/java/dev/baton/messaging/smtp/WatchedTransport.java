package dev.baton.messaging.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows whether the final dot has gone out: after it a failure leaves the truth unknown. */
class WatchedTransport extends SMTPTransport {

    private boolean dotSent;

    WatchedTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    void begin() {
        dotSent = false;
    }

    boolean dotSent() {
        return dotSent;
    }

    @Override
    protected void finishData() throws java.io.IOException, MessagingException {
        dotSent = true;
        super.finishData();
    }
}
