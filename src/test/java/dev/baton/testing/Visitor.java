package dev.baton.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who comes over HTTP with a browser's cookies, or, to the engine's REST API, with name and password. */
public final class Visitor {

    private static final String SESSION = "/v1/api/auth/session";
    private static final String ENGINE_REST = "/engine-rest";
    private static final String STREAM = "/v1/api/events";

    /** Of who has signed in before, by port and name: a session of theirs serves until it ends. */
    private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();

    private final CookieManager cookies;
    private final HttpClient client;
    private final String address;
    private final String username;
    private String token;

    private Visitor(int port, String username) {
        this.cookies = new CookieManager();
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.address = "http://127.0.0.1:" + port;
        this.username = username;
    }

    public static Visitor anonymous(int port) {
        return new Visitor(port, null);
    }

    /** In the demo the password is the user name. Whoever has a session goes on with it. */
    public static Visitor signedIn(int port, String username) {
        return SIGNED_IN.compute(port + "/" + username, (key, before) -> {
            boolean good = before != null && before.get("/v1/api/me").statusCode() == 200;
            return good ? before : signedInApart(port, username);
        });
    }

    /** With a session that nobody else has: to end it, or to see it end. */
    public static Visitor signedInApart(int port, String username) {
        Visitor visitor = new Visitor(port, username);
        int status = visitor.signIn(username, username).statusCode();
        if (status != 200) {
            throw new IllegalStateException(username + " could not sign in: " + status);
        }
        return visitor;
    }

    /** A program with a token of its own. */
    public static Visitor withToken(int port, String token) {
        Visitor visitor = new Visitor(port, null);
        visitor.token = token;
        return visitor;
    }

    public HttpResponse<String> signIn(String name, String password) {
        get("/v1/api/me");
        return post(SESSION, "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    public HttpResponse<String> signOut() {
        return send("DELETE", SESSION, null);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return send(trusted(method, path, json), json);
    }

    /** How it is answered, whether or not the answer ever ends. */
    public int statusOf(String method, String path, String json) {
        if (!path.equals(STREAM)) {
            return send(method, path, json).statusCode();
        }
        try {
            HttpRequest request = request(method, path, json)
                    .setHeader("Accept", "text/event-stream")
                    .build();
            HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is posted for with a body and comes as a file, while it comes. */
    public HttpResponse<InputStream> download(String path, String json) throws IOException {
        return send(trusted("POST", path, json), BodyHandlers.ofInputStream());
    }

    /** A form with one file, as a browser sends it. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "\"file\"; filename=\"" + fileName + "\"", content);
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpRequest.Builder request = request("POST", path, null)
                .setHeader("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        cookie("BATON-XSRF").ifPresent(token -> request.header("X-BATON-XSRF", token));
        return send(request.build(), (String) null);
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** What comes as a file for a GET. */
    public InputStream getBytes(String path) throws IOException {
        return send(trusted("GET", path, null), BodyHandlers.ofInputStream()).body();
    }

    /** As a page of somebody else's would send it: with the cookies, without the tokens. */
    public HttpResponse<String> sendForged(String method, String path, String json) {
        return send(request(method, path, json).build(), json);
    }

    public HttpResponse<String> sendWith(String header, String value, String path) {
        return send(request("GET", path, null).setHeader(header, value).build(), (String) null);
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public void forgetSession() {
        cookies.getCookieStore().removeAll();
    }

    private HttpRequest trusted(String method, String path, String json) {
        HttpRequest.Builder request = request(method, path, json);
        cookie("BATON-XSRF").ifPresent(token -> request.header("X-BATON-XSRF", token));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request.build();
    }

    private HttpRequest.Builder request(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (username != null && path.startsWith(ENGINE_REST)) {
            request.header("Authorization", "Basic " + basic());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private String basic() {
        return Base64.getEncoder().encodeToString((username + ":" + username).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest request, String json) {
        try {
            HttpResponse<String> answer = send(request, BodyHandlers.ofString());
            String path = request.uri().getRawPath();
            String type = answer.headers().firstValue("Content-Type").orElse(null);
            ApiContract.checkAnswer(address, request.method(), path, answer.statusCode(), type, answer.body());
            if (json != null) {
                ApiContract.checkTaken(address, request.method(), path, json, answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws IOException {
        try {
            return client.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
