package dev.baton.messaging.lead;

import dev.baton.engine.worker.OwnClients;
import org.camunda.bpm.client.ExternalTaskClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Topic {@code send-first-answer}: like any other mail, by a client of its own, so that who asks is answered in seconds
 * whatever else is to be sent or looked up.
 */
@Component
public class FirstAnswerWorker implements SmartLifecycle {

    public static final String TOPIC = "send-first-answer";

    private static final long LOCK_MILLIS = 20_000;

    private final ObjectProvider<OwnClients> clients;
    private final SendEmailWorker sender;
    private ExternalTaskClient client;

    FirstAnswerWorker(ObjectProvider<OwnClients> clients, SendEmailWorker sender) {
        this.clients = clients;
        this.sender = sender;
    }

    /** Behind the web server: the engine may be in this very process. */
    @Override
    public synchronized void start() {
        clients.ifAvailable(own -> {
            client = own.open("first-answer");
            client.subscribe(TOPIC)
                    .lockDuration(LOCK_MILLIS)
                    .variables("leadId", "template")
                    .handler(sender)
                    .open();
        });
    }

    @Override
    public synchronized void stop() {
        if (client != null) {
            client.stop();
            client = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return client != null;
    }
}
