package dev.baton.messaging.smtp;

import dev.baton.seal.SealedColumn;
import dev.baton.shared.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the mail server. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    MailServer mailServer(MailSettings settings, ObjectProvider<DemoMailbox> demo) {
        if (settings.hasServer()) {
            log.info("Mail: {}:{}", settings.host(), settings.port());
            return new MailServer(settings.host(), settings.port());
        }
        DemoMailbox mailbox = demo.getIfAvailable(() -> {
            throw new StartRefused("SMTP_HOST is missing: outside the demo Baton needs a mail server");
        });
        log.info("Mail: kept in the demo's outbox, nothing is sent");
        return new MailServer("127.0.0.1", mailbox.port());
    }

    @Bean
    SealedColumn outboxMail() {
        return new SealedColumn("outbox_mail", "sealed", "'outbox_mail/sealed/' || id");
    }
}
