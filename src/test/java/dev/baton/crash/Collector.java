package dev.baton.crash;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stands in for an OTLP collector: takes what it is sent and tells it as it came; names in it are plain text. */
final class Collector implements AutoCloseable {

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    String received() {
        return String.join("\n", received);
    }

    /** The traces that have a span of this name: in OTLP its trace's id stands before it, behind that its own and its parent's. */
    Set<String> tracesWith(String name) {
        return Pattern.compile("\n\\x10(.{16})\\x12\\x08.{8}(?:\"\\x08.{8})?\\*." + Pattern.quote(name), Pattern.DOTALL)
                .matcher(received())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
