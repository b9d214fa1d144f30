package dev.baton.shared.outside;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Asks somebody else's server once: at an address that is looked at when it is resolved, within a time for the whole of
 * it, and reading no answer that has no end.
 */
public final class OutsideClient {

    /** More than any answer that Baton asks for. */
    static final int LONGEST = 256 * 1024;

    private static final int CONNECTIONS = 25;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "outside-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final CloseableHttpClient client;
    private final long timeoutMillis;

    /** @param redirects whether it may be sent on, three times at most, and never from a safe connection to another */
    public OutsideClient(AddressGuard guard, Duration timeout, boolean redirects) {
        this.timeoutMillis = timeout.toMillis();
        HttpClientBuilder builder =
                GuardedHttp.client(guard, timeout, CONNECTIONS).setUserAgent("Baton");
        this.client = (redirects ? builder.setRedirectStrategy(new SafeRedirects()) : builder.disableRedirectHandling())
                .build();
    }

    public OutsideAnswer get(URI address, Map<String, String> headers) throws IOException {
        return ask(address, new HttpGet(address), headers);
    }

    public OutsideAnswer post(URI address, Map<String, String> headers, String body) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), null));
        return ask(address, request, headers);
    }

    private OutsideAnswer ask(URI address, HttpUriRequestBase request, Map<String, String> headers) throws IOException {
        headers.forEach(request::setHeader);
        ScheduledFuture<?> limit = CLOCK.schedule(request::cancel, timeoutMillis, TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(HttpHost.create(address), request, null)) {
            Header retryAfter = response.getFirstHeader("Retry-After");
            return new OutsideAnswer(
                    response.getCode(), retryAfter == null ? null : retryAfter.getValue(), body(response, request));
        } finally {
            limit.cancel(false);
        }
    }

    /** Cut off where it is too long: closing alone would read its rest. */
    private static String body(ClassicHttpResponse response, HttpUriRequestBase request) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        byte[] bytes = response.getEntity().getContent().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            request.cancel();
            throw new IOException("The answer is too long");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What was asked for over a safe connection is not answered over another one. */
    private static final class SafeRedirects extends DefaultRedirectStrategy {

        @Override
        public boolean isRedirected(HttpRequest request, HttpResponse response, HttpContext context)
                throws ProtocolException {
            return super.isRedirected(request, response, context)
                    && ("http".equals(request.getScheme())
                            || !response.getFirstHeader("Location").getValue().regionMatches(true, 0, "http:", 0, 5));
        }
    }
}
