package dev.baton.testing.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody's program that takes webhooks, and its bad days. Keeps every call. */
public final class FakeReceiver extends FakeHttp {

    /** How it answers. */
    public enum Mood {
        TAKES(204),
        MOVED(302),
        REFUSES(400),
        GONE(410),
        BUSY(429),
        BROKEN(500),
        /** 200 and an answer without end. */
        HUGE(200),
        /** Never answers. */
        SILENT(0);

        private final int status;

        Mood(int status) {
            this.status = status;
        }
    }

    /** What was posted. */
    public record Call(String path, String id, String timestamp, String signature, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.TAKES;

    public FakeReceiver() {
        serve("/", this::answer);
    }

    public String address() {
        return base() + "/hook";
    }

    public void mood(Mood next) {
        mood = next;
    }

    public List<Call> calls() {
        return calls;
    }

    private void answer(HttpExchange call) throws IOException {
        calls.add(new Call(
                call.getRequestURI().getPath(),
                call.getRequestHeaders().getFirst("webhook-id"),
                call.getRequestHeaders().getFirst("webhook-timestamp"),
                call.getRequestHeaders().getFirst("webhook-signature"),
                body(call)));
        Mood now = mood;
        call.getResponseHeaders().add("Location", "/elsewhere");
        call.getResponseHeaders().add("Retry-After", "120");
        if (now == Mood.SILENT) {
            untilClosed();
            return;
        }
        call.sendResponseHeaders(now.status, now == Mood.HUGE ? 0 : -1);
        byte[] piece = new byte[8192];
        while (now == Mood.HUGE && !isClosed()) {
            call.getResponseBody().write(piece);
        }
    }
}
