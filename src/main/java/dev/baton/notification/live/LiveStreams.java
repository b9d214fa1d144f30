package dev.baton.notification.live;

import dev.baton.shared.web.TooManyRequests;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open event streams of this node, fed from the table a few times a second. */
@Component
class LiveStreams {

    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
    /** Numbers are given before the commit: an event may appear after one with a higher number. */
    private static final long LATE = 500;
    /** Of one person or program: several browsers full of tabs, each of which opens six at most. */
    static final int MOST_EACH = 20;

    private static final Duration WORTH_ANOTHER_TRY = Duration.ofSeconds(30);

    private final LiveEvents events;
    private final Map<SseEmitter, Listener> streams = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> told = new ConcurrentHashMap<>();
    private long newest = -1;

    LiveStreams(LiveEvents events) {
        this.events = events;
    }

    /** @param after the last event the person has seen; negative for a fresh start */
    SseEmitter open(Listener listener, long after) {
        SseEmitter stream = new SseEmitter(0L);
        stream.onCompletion(() -> streams.remove(stream));
        stream.onError(error -> streams.remove(stream));
        stream.onTimeout(() -> streams.remove(stream));
        begin(stream, listener);
        send(stream, SseEmitter.event().comment("welcome"));
        if (after >= 0) {
            events.after(after).stream()
                    .filter(event -> listener.audiences().contains(event.audience()))
                    .forEach(event -> send(stream, event(event)));
        }
        return stream;
    }

    /** What is written from now on reaches the stream, also when it is the first one of this node. */
    private synchronized void begin(SseEmitter stream, Listener listener) {
        requireRoom(listener.username());
        if (newest < 0) {
            newest = events.newest();
            events.after(newest - LATE).forEach(event -> told.put(event.id(), true));
        }
        streams.put(stream, listener);
    }

    /** The newest is refused: the oldest, once ended, would come again by itself and push out the next. */
    private void requireRoom(String username) {
        long open = streams.values().stream()
                .filter(listener -> listener.username().equals(username))
                .count();
        if (open >= MOST_EACH) {
            throw new TooManyRequests(
                    "You listen to " + MOST_EACH + " event streams already; close a tab or a program",
                    WORTH_ANOTHER_TRY);
        }
    }

    @Scheduled(fixedDelay = 300)
    synchronized void feed() {
        if (streams.isEmpty()) {
            newest = -1;
            return;
        }
        List<LiveEvent> fresh = events.after(newest - LATE).stream()
                .filter(event -> told.putIfAbsent(event.id(), true) == null)
                .toList();
        fresh.forEach(this::tell);
        newest = fresh.stream().mapToLong(LiveEvent::id).max().orElse(newest);
        newest = Math.max(newest, 0);
        told.keySet().removeIf(id -> id < newest - LATE);
    }

    @Scheduled(fixedDelay = 15_000)
    void beat() {
        streams.keySet().forEach(stream -> send(stream, SseEmitter.event().comment("beat")));
    }

    /** A browser whose person is still signed in comes again by itself, with the rights of now. */
    @Scheduled(fixedDelay = 4_000)
    void endThoseOfBefore() {
        streams.forEach((stream, listener) -> {
            if (!listener.mayGoOn().getAsBoolean()) {
                streams.remove(stream);
                stream.complete();
            }
        });
    }

    /** An open stream would hold up the server's graceful end for as long as that may take. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        streams.keySet().forEach(SseEmitter::complete);
    }

    private void tell(LiveEvent event) {
        streams.forEach((stream, listener) -> {
            if (listener.audiences().contains(event.audience())) {
                send(stream, event(event));
            }
        });
    }

    private static SseEmitter.SseEventBuilder event(LiveEvent event) {
        return SseEmitter.event()
                .id(String.valueOf(event.id()))
                .name(event.type())
                .data(event.data());
    }

    private void send(SseEmitter stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.send(event);
        } catch (IOException | IllegalStateException e) {
            log.debug("A stream has ended");
            streams.remove(stream);
        }
    }
}
