package dev.baton.testing.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * RDAP as RFC 9082 and 9083 say: a server that knows all registries sends on (302) to the domain's own, which answers or
 * knows nothing (404). And their bad days.
 */
public final class FakeRegistry extends FakeHttp {

    /** How the registry answers. */
    public enum Mood {
        KNOWS,
        /** 429 with {@code Retry-After}. */
        BUSY,
        /** 500 */
        BROKEN,
        SILENT,
        STALLS,
        /** 200 with half of an answer. */
        GARBLED
    }

    private final Map<String, String> since = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.KNOWS;

    public FakeRegistry() {
        serve("/domain/", call -> {
            call.getResponseHeaders()
                    .add("Location", base() + "/registry" + call.getRequestURI().getPath());
            send(call, 302, "");
        });
        serve("/registry/domain/", this::answer);
    }

    public void mood(Mood next) {
        mood = next;
    }

    /** @param day as in {@code 2020-01-31T10:00:00Z} */
    public void registered(String domain, String day) {
        since.put(domain, day);
    }

    public void reset() {
        mood = Mood.KNOWS;
        since.clear();
    }

    private void answer(HttpExchange call) throws IOException {
        switch (mood) {
            case BUSY -> {
                call.getResponseHeaders().add("Retry-After", "120");
                send(call, 429, "");
            }
            case BROKEN -> send(call, 500, "");
            case GARBLED -> send(call, 200, "{\"events\":[");
            case STALLS -> stall(call);
            case SILENT -> untilClosed();
            default -> known(call);
        }
    }

    private void known(HttpExchange call) throws IOException {
        String domain = call.getRequestURI().getPath().substring("/registry/domain/".length());
        String day = since.get(domain);
        if (day == null) {
            send(call, 404, "{\"errorCode\":404}");
            return;
        }
        send(
                call,
                200,
                """
                {"objectClassName":"domain","ldhName":"%s","events":[
                 {"eventAction":"last changed","eventDate":"2026-01-01T00:00:00Z"},
                 {"eventAction":"registration","eventDate":"%s"}]}
                """
                        .formatted(domain, day));
    }
}
