package dev.baton.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody's program that takes webhooks, and its bad days. Keeps every call. */
public final class FakeReceiver implements AutoCloseable {

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

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.TAKES;

    public FakeReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public void mood(Mood next) {
        mood = next;
    }

    public List<Call> calls() {
        return calls;
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                call.getRequestURI().getPath(),
                call.getRequestHeaders().getFirst("webhook-id"),
                call.getRequestHeaders().getFirst("webhook-timestamp"),
                call.getRequestHeaders().getFirst("webhook-signature"),
                body));
        Mood now = mood;
        call.getResponseHeaders().add("Location", "/elsewhere");
        call.getResponseHeaders().add("Retry-After", "120");
        try (call) {
            if (now == Mood.SILENT) {
                closed.await();
            }
            call.sendResponseHeaders(now.status, now == Mood.HUGE ? 0 : -1);
            byte[] piece = new byte[8192];
            while (now == Mood.HUGE && closed.getCount() > 0) {
                call.getResponseBody().write(piece);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
