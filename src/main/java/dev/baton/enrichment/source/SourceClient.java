package dev.baton.enrichment.source;

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

/** Asks a source over HTTP, with a limit for the whole of its answer. */
final class SourceClient {

    private final String source;
    private final Duration timeout;
    private final HttpClient client;

    /** @param source in words, for people */
    SourceClient(String source, Duration timeout, HttpClient.Redirect redirects) {
        this.source = source;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(redirects)
                .build();
    }

    /** The client's own time limit ends with the headers: a body that never comes would hold the worker for ever. */
    HttpResponse<String> get(URI address, Map<String, String> headers) throws SourceAway {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SourceAway(source + " did not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceAway("Baton was stopped");
        } finally {
            answer.cancel(true);
        }
    }
}
