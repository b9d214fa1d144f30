package dev.baton.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Hunter's company enrichment ({@code GET /v2/companies/find?domain=…}) as its documents say, and its bad days. */
public final class FakeCompanyService implements AutoCloseable {

    public static final String KEY = "secret-key";

    /** How it answers. */
    public enum Mood {
        /** 200 for the companies it was told, 404 for others. */
        KNOWS,
        /** 403: too many calls at once. */
        BUSY,
        /** 429: the plan is used up. */
        USED_UP,
        /** 401: the key is no good. */
        REFUSES,
        /** 500 */
        BROKEN,
        /** Takes the question and never answers. */
        SILENT,
        /** Sends the head of an answer and never its end. */
        STALLS,
        /** 200 with half of an answer. */
        GARBLED
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, String> companies = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Supplier<Mood> moods = () -> Mood.KNOWS;

    public FakeCompanyService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v2/companies/find", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v2";
    }

    public void mood(Mood next) {
        moods(() -> next);
    }

    /** @param next asked at each call */
    public void moods(Supplier<Mood> next) {
        moods = next;
    }

    public void company(String domain, String name, String employees, String industry, String handle) {
        companies.put(
                domain,
                """
                {"data":{"name":"%s","legalName":null,"domain":"%s","category":{"industry":"%s"},
                 "metrics":{"employees":"%s"},"linkedin":{"handle":"%s"}},"meta":{"domain":"%s"}}
                """
                        .formatted(name, domain, industry, employees, handle, domain));
    }

    public int calls() {
        return calls.get();
    }

    public void reset() {
        mood(Mood.KNOWS);
        companies.clear();
        calls.set(0);
    }

    private void answer(HttpExchange call) throws IOException {
        calls.incrementAndGet();
        switch (moods.get()) {
            case BUSY -> send(call, 403, error("too_many_requests", 403));
            case USED_UP -> send(call, 429, error("usage_exceeded", 429));
            case REFUSES -> send(call, 401, error("authentication_failed", 401));
            case BROKEN -> send(call, 500, "");
            case GARBLED -> send(call, 200, "{\"data\":{\"name\":");
            case STALLS -> {
                call.sendResponseHeaders(200, 100);
                call.getResponseBody().flush();
                untilClosed();
            }
            case SILENT -> untilClosed();
            default -> known(call);
        }
        call.close();
    }

    private void known(HttpExchange call) throws IOException {
        String company = companies.get(call.getRequestURI().getQuery().replaceFirst("^domain=", ""));
        if (!KEY.equals(call.getRequestHeaders().getFirst("X-API-KEY"))) {
            send(call, 401, error("authentication_failed", 401));
        } else if (company == null) {
            send(call, 404, error("not_found", 404));
        } else {
            send(call, 200, company);
        }
    }

    private static String error(String id, int code) {
        return "{\"errors\":[{\"id\":\"%s\",\"code\":%d,\"details\":\"\"}]}".formatted(id, code);
    }

    private static void send(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
    }

    private void untilClosed() {
        try {
            closed.await();
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
