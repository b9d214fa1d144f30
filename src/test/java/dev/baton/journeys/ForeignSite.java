package dev.baton.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web site of somebody else's, with a strict policy: it lets in Baton's script and calls to Baton, and no style. */
final class ForeignSite implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; script-src http://127.0.0.1:%1$d; connect-src http://127.0.0.1:%1$d; style-src 'none'";
    private static final String PAGE =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><main><h1>A shop</h1><p><button id="ask">Ask us</button></p>%s</main></body></html>
            """;

    private final HttpServer server;
    private final int batonPort;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    ForeignSite(int batonPort) throws IOException {
        this.batonPort = batonPort;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = PAGE.formatted(page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY.formatted(batonPort));
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param attributes of the script element. @return the address of a page with that script */
    String page(String attributes) {
        String path = "/p" + pages.size();
        pages.put(
                path,
                "<script src=\"http://127.0.0.1:%d/forms.js\" %s async></script>".formatted(batonPort, attributes));
        return origin() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
