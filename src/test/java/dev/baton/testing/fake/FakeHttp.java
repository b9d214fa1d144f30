package dev.baton.testing.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What all fakes of outside services share: a real HTTP server on this machine, and ways to answer badly. */
public abstract class FakeHttp implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);

    protected FakeHttp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /** Where the server listens, without a path. */
    public final String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    protected final void serve(String path, HttpHandler handler) {
        server.createContext(path, call -> {
            try (call) {
                handler.handle(call);
            }
        });
    }

    protected static String body(HttpExchange call) throws IOException {
        return new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Each call has a connection of its own: {@code HttpServer} may close one on which a client has already gone on. */
    protected static void send(HttpExchange call, int status, String text) throws IOException {
        call.getResponseHeaders().set("Connection", "close");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
    }

    /** Sends the head of an answer and never its end. */
    protected final void stall(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 100);
        call.getResponseBody().flush();
        untilClosed();
    }

    protected final void untilClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    protected final boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public final void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
