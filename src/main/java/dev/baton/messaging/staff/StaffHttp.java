package dev.baton.messaging.staff;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts once, within a time limit, and is sent on to no other address. */
final class StaffHttp {

    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout for the whole answer */
    StaffHttp(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** It did not come in time, or the thread was interrupted, which it still is then. */
    static final class NoAnswer extends RuntimeException {

        private NoAnswer(Exception cause) {
            super(cause);
        }
    }

    /** The client's own time limit ends with the headers: a body that never comes would hold the worker for ever. */
    HttpResponse<String> post(URI address, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(timeout).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(e);
        } finally {
            answer.cancel(true);
        }
    }
}
