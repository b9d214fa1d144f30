package dev.baton.security.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The engine's REST API, as a person with their password uses it. */
public final class EngineRest {

    private static final String BOUNDARY = "probe";

    private EngineRest() {}

    /** @param files content by name */
    public static HttpResponse<String> deploy(int port, String username, String name, Map<String, String> files)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder(part("deployment-name", null, name));
        files.forEach((file, content) -> body.append(part(file, file, content)));
        body.append("--" + BOUNDARY + "--\r\n");
        return send(to(port, username, "/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public static HttpResponse<String> get(int port, String username, String path)
            throws IOException, InterruptedException {
        return send(to(port, username, path).GET());
    }

    public static HttpResponse<String> post(int port, String username, String path, String json)
            throws IOException, InterruptedException {
        return send(to(port, username, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public static HttpResponse<String> put(int port, String username, String path, String json)
            throws IOException, InterruptedException {
        return send(to(port, username, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public static HttpResponse<String> delete(int port, String username, String path)
            throws IOException, InterruptedException {
        return send(to(port, username, path).DELETE());
    }

    private static HttpRequest.Builder to(int port, String username, String path) {
        String who = Base64.getEncoder().encodeToString((username + ":" + username).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/engine-rest" + path))
                .header("Authorization", "Basic " + who);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String name, String file, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"") + "\r\n\r\n" + content + "\r\n";
    }
}
