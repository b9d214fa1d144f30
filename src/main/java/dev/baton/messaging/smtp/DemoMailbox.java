package dev.baton.messaging.smtp;

import dev.baton.seal.Sealer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server inside the demo, on the loopback address: takes every mail, delivers none, keeps them sealed. */
@Component
@Profile("demo")
class DemoMailbox implements SimpleMessageListener {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Sealer sealer;
    private final Clock clock;
    private final SMTPServer server;

    DemoMailbox(JdbcClient jdbc, TransactionTemplate transactions, Sealer sealer, Clock clock) throws IOException {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sealer = sealer;
        this.clock = clock;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .simpleMessageListener(this)
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public boolean accept(String from, String recipient) {
        return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream mail) throws IOException {
        byte[] raw = mail.readAllBytes();
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("insert into outbox_mail (id, sealed, received_at) values (?, ?, ?)")
                        .params(id, sealer.seal(Outbox.place(id), raw), OffsetDateTime.now(clock))
                        .update());
    }

    @PreDestroy
    void stop() {
        server.stop();
    }
}
