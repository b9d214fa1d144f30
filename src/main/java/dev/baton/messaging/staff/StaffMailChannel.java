package dev.baton.messaging.staff;

import dev.baton.messaging.lead.LeadMail;
import dev.baton.messaging.queue.Outcome;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.messaging.smtp.SmtpSender;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Mails about a lead to one of the staff. */
@Component
public class StaffMailChannel implements StaffChannel<StaffMailChannel.Mail> {

    private final LeadMail mails;
    private final SmtpSender smtp;
    private final MailSettings settings;

    StaffMailChannel(LeadMail mails, SmtpSender smtp, MailSettings settings) {
        this.mails = mails;
        this.smtp = smtp;
        this.settings = settings;
    }

    /** To whom, by which template, and what fills it. */
    public record Mail(String to, String template, Map<String, String> values) {}

    @Override
    public String service() {
        return "The mail server";
    }

    @Override
    public List<Duration> retryAfter() {
        return settings.retryAfter();
    }

    @Override
    public Optional<Duration> mustWait() {
        return Optional.empty();
    }

    @Override
    public void giveBack() {
        // no leave is needed
    }

    @Override
    public Supplier<Answer> prepare(UUID id, Mail message) {
        MimeMessage mail = mails.make(id, message.to(), message.template(), message.values());
        return () -> read(smtp.send(mail));
    }

    /** A mail of unknown fate is sent again: rather twice than not at all. */
    private static Answer read(Outcome outcome) {
        Verdict verdict =
                switch (outcome.state()) {
                    case ACCEPTED -> Verdict.TAKEN;
                    case REJECTED -> Verdict.REFUSED;
                    default -> Verdict.LATER;
                };
        return new Answer(verdict, outcome.reason(), null);
    }
}
