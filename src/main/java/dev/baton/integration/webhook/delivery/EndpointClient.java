package dev.baton.integration.webhook.delivery;

import dev.baton.shared.outside.AddressGuard;
import dev.baton.shared.outside.GuardedHttp;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Posts an event: to an address that is checked when it is resolved, within a limit for the whole of it, following no
 * redirect, and reading no more of the answer than it needs to use the connection again.
 */
final class EndpointClient implements AutoCloseable {

    private static final int ENOUGH = 16 * 1024;
    private static final int CONNECTIONS = 50;

    private final CloseableHttpClient client;
    private final long timeoutMillis;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-limit");
        thread.setDaemon(true);
        return thread;
    });

    EndpointClient(AddressGuard guard, Duration timeout) {
        this.timeoutMillis = timeout.toMillis();
        this.client = GuardedHttp.client(guard, timeout, CONNECTIONS)
                .setUserAgent("Baton-Webhooks")
                .disableRedirectHandling()
                .build();
    }

    /**
     * What came back.
     *
     * @param status null: no answer
     * @param reason of having none, in words
     */
    record Answer(Integer status, String retryAfter, String reason, long tookMs) {}

    Answer post(String url, Map<String, String> headers, String body) {
        HttpPost request = new HttpPost(URI.create(url));
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        long start = System.nanoTime();
        ScheduledFuture<?> limit = clock.schedule(request::cancel, timeoutMillis, TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(HttpHost.create(URI.create(url)), request, null);
            Header retryAfter = response.getFirstHeader("Retry-After");
            finish(response, request);
            return new Answer(
                    response.getCode(), retryAfter == null ? null : retryAfter.getValue(), null, since(start));
        } catch (IOException e) {
            boolean late = request.isCancelled() || e instanceof InterruptedIOException; // either clock may be first
            String reason = late ? "It did not answer in time" : words(e);
            return new Answer(null, null, reason, since(start));
        } finally {
            limit.cancel(false);
        }
    }

    /** Read to its end, the connection can be used again; of a longer answer the rest is cut off. */
    private static void finish(ClassicHttpResponse response, HttpPost request) {
        try (response) {
            if (response.getEntity() != null && !isShort(response.getEntity().getContent())) {
                request.cancel();
            }
        } catch (IOException e) {
            request.cancel(); // its status was said: what follows is nobody's concern
        }
    }

    /** The stream is left open: closing it would read its rest. */
    private static boolean isShort(InputStream in) throws IOException {
        int left = ENOUGH;
        byte[] buffer = new byte[4096];
        int read = in.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = in.read(buffer);
        }
        return read < 0;
    }

    private static String words(IOException e) {
        if (e instanceof AddressGuard.Refused) {
            return "Its address leads to a private network, which Baton does not call";
        }
        if (e instanceof UnknownHostException) {
            return "Its name is not known";
        }
        if (e instanceof SSLException) {
            return "No safe connection could be made; see whether its certificate is good";
        }
        return "It cannot be reached";
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }
}
