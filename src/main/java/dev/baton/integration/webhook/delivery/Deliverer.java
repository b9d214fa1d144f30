package dev.baton.integration.webhook.delivery;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes due events to their endpoints, at least once. Each endpoint has a thread to itself while something is due for
 * it, of a few: one that is slow holds up few others.
 */
@Component
public class Deliverer {

    private static final Logger log = LoggerFactory.getLogger(Deliverer.class);
    private static final int AT_ONCE = 8;

    private final DeliveryQueue queue;
    private final Sender sender;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Deliverer(DeliveryQueue queue, Sender sender) {
        this.queue = queue;
        this.sender = sender;
    }

    @Scheduled(fixedDelay = 1_000)
    public void deliver() {
        for (UUID endpoint : queue.due()) {
            if (busy.add(endpoint)) {
                threads.execute(() -> deliver(endpoint));
            }
        }
    }

    private void deliver(UUID endpoint) {
        try {
            List<Delivery> claimed = queue.claim(endpoint);
            while (!claimed.isEmpty() && deliver(claimed)) {
                claimed = queue.claim(endpoint);
            }
        } catch (RuntimeException e) {
            log.warn("Events for webhook {} could not be delivered now", endpoint, e);
        } finally {
            busy.remove(endpoint);
        }
    }

    /** @return false: the endpoint did not take one, so the others are not tried now */
    private boolean deliver(List<Delivery> claimed) {
        List<Delivery> left = new ArrayList<>(claimed);
        while (!left.isEmpty()) {
            if (Thread.currentThread().isInterrupted() || !sender.send(left.remove(0))) {
                queue.giveBack(left);
                return false;
            }
        }
        return true;
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }
}
