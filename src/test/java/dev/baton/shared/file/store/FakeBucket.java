package dev.baton.shared.file.store;

import com.sun.net.httpserver.HttpExchange;
import dev.baton.testing.fake.FakeHttp;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that speaks S3: one bucket, whole objects, signed calls, errors as documented. */
final class FakeBucket extends FakeHttp {

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    /** How many calls are still to fail as a store does that has too much to do. */
    final AtomicInteger busy = new AtomicInteger();

    final AtomicInteger calls = new AtomicInteger();

    FakeBucket(String bucket, String accessKey) {
        serve("/" + bucket + "/", call -> {
            calls.incrementAndGet();
            String signed = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
            if (!signed.startsWith("AWS4-HMAC-SHA256 Credential=" + accessKey + "/")) {
                error(call, 403, "AccessDenied");
            } else if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                error(call, 503, "SlowDown");
            } else {
                answer(call, call.getRequestURI().getPath().substring(bucket.length() + 2));
            }
        });
    }

    private void answer(HttpExchange call, String key) throws IOException {
        switch (call.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, call.getRequestBody().readAllBytes());
                send(call, 200, "");
            }
            case "DELETE" -> {
                objects.remove(key);
                send(call, 204, "");
            }
            default -> get(call, key);
        }
    }

    private void get(HttpExchange call, String key) throws IOException {
        byte[] object = objects.get(key);
        if (object == null) {
            error(call, 404, "NoSuchKey");
            return;
        }
        call.sendResponseHeaders(200, object.length);
        call.getResponseBody().write(object);
    }

    private static void error(HttpExchange call, int status, String code) throws IOException {
        call.getRequestBody().readAllBytes();
        call.getResponseHeaders().set("Content-Type", "application/xml");
        send(call, status, "<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>");
    }
}
