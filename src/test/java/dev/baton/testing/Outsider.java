package dev.baton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Somebody who has not signed in and comes over HTTP from an address of their own, of those that this machine has. */
public final class Outsider {

    private final CloseableHttpClient client;
    private final String base;
    private final Map<String, String> headers = new TreeMap<>();

    /** An answer; names of headers are found in any case. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    private Outsider(int port, String address) {
        this.base = "http://127.0.0.1:" + port;
        this.client = HttpClients.custom()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(64)
                        .setMaxConnTotal(64)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null) {
                    @Override
                    protected InetAddress determineLocalAddress(HttpHost firstHop, HttpContext context) {
                        try {
                            return InetAddress.getByName(address);
                        } catch (UnknownHostException e) {
                            throw new IllegalArgumentException(e);
                        }
                    }
                })
                .build();
    }

    /** From an address that nobody else is likely to have. */
    public static Outsider somewhere(int port) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return from(
                "127.%d.%d.%d".formatted(random.nextInt(1, 250), random.nextInt(250), random.nextInt(2, 250)), port);
    }

    public static Outsider from(String address, int port) {
        return new Outsider(port, address);
    }

    /** Sent with everything from now on; {@code null} to leave it out again. */
    public Outsider with(String header, String value) {
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    public Answer post(String path, String json) {
        return send("POST", path, json, Map.of());
    }

    public Answer get(String path) {
        return send("GET", path, (String) null, Map.of());
    }

    /** As a browser sends a form. */
    public Answer submit(String path, Map<String, String> fields) {
        List<NameValuePair> pairs = fields.entrySet().stream()
                .<NameValuePair>map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                .toList();
        return send("POST", path, new UrlEncodedFormEntity(pairs, StandardCharsets.UTF_8), Map.of());
    }

    /** As a browser asks before a page of another site posts. */
    public Answer preflight(String path, String origin, String method) {
        return send(
                "OPTIONS",
                path,
                (String) null,
                Map.of(
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        method,
                        "Access-Control-Request-Headers",
                        "content-type,x-campaign-token"));
    }

    private Answer send(String method, String path, String json, Map<String, String> more) {
        HttpEntity body = json == null ? null : new StringEntity(json, ContentType.APPLICATION_JSON);
        Answer answer = send(method, path, body, more);
        if (json != null) {
            ApiContract.checkTaken(base, method, path, json, answer.status());
        }
        return answer;
    }

    private Answer send(String method, String path, HttpEntity body, Map<String, String> more) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, java.net.URI.create(base + path));
        headers.forEach(request::setHeader);
        more.forEach(request::setHeader);
        request.setEntity(body);
        try {
            Answer answer = client.execute(request, Outsider::read);
            String type = answer.headers().get("Content-Type");
            ApiContract.checkAnswer(base, method, path, answer.status(), type, answer.body());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
        }
        try {
            String body = response.getEntity() == null
                    ? ""
                    : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            return new Answer(response.getCode(), headers, body);
        } catch (org.apache.hc.core5.http.ParseException e) {
            throw new IOException(e);
        }
    }
}
