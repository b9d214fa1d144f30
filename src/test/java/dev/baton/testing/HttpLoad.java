package dev.baton.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.impl.bootstrap.AsyncRequesterBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncRequester;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.StringAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/** Sends requests from one thread over many connections, and notes what came back and when. */
public final class HttpLoad implements AutoCloseable {

    private static final Timeout PATIENCE = Timeout.ofSeconds(60);

    private final HttpHost host;
    private final boolean keepBodies;
    private final HttpAsyncRequester requester;
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    private volatile boolean stopped;

    /** @param status 0: the connection broke */
    public record Answer(int status, String body, long nanos) {}

    public HttpLoad(int port) {
        this(port, true);
    }

    /** @param keepBodies false: what a success said is forgotten, so that a long load fills no memory */
    public HttpLoad(int port, boolean keepBodies) {
        this.keepBodies = keepBodies;
        host = new HttpHost("127.0.0.1", port);
        requester = AsyncRequesterBootstrap.bootstrap()
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
                .setMaxTotal(10_000)
                .setDefaultMaxPerRoute(10_000)
                .create();
        requester.start();
    }

    /** What is under way is waited for, nothing more is sent. */
    public void stop() {
        stopped = true;
    }

    /** So many answers of this kind have come since the last call of one of the loops. */
    public long soFar(int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    /** Each connection sends its next request as soon as it has its answer, for so long. @return all answers */
    public List<Answer> closedLoop(int connections, int seconds, Supplier<AsyncRequestProducer> requests) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        stopped = false;
        List<CompletableFuture<Void>> loops = connect(connections).stream()
                .map(endpoint -> {
                    CompletableFuture<Void> done = new CompletableFuture<>();
                    next(endpoint, requests, end, done);
                    return done;
                })
                .toList();
        loops.forEach(CompletableFuture::join);
        return taken();
    }

    /** So many requests a second, whether the ones before are answered or not. */
    public List<Answer> openLoop(int perSecond, int seconds, Supplier<AsyncRequestProducer> requests) {
        List<AsyncClientEndpoint> endpoints = connect(perSecond);
        AtomicInteger sent = new AtomicInteger();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        List<CompletableFuture<Void>> open = new ArrayList<>();
        CompletableFuture<Void> all = new CompletableFuture<>();
        clock.scheduleAtFixedRate(
                () -> {
                    int number = sent.getAndIncrement();
                    if (number < perSecond * seconds) {
                        CompletableFuture<Void> done = new CompletableFuture<>();
                        open.add(done);
                        next(endpoints.get(number % perSecond), requests, 0, done);
                    } else {
                        all.complete(null);
                    }
                },
                0,
                1_000_000_000L / perSecond,
                TimeUnit.NANOSECONDS);
        all.join();
        clock.shutdownNow();
        open.forEach(CompletableFuture::join);
        return taken();
    }

    private void next(
            AsyncClientEndpoint endpoint,
            Supplier<AsyncRequestProducer> requests,
            long end,
            CompletableFuture<Void> done) {
        long start = System.nanoTime();
        endpoint.execute(
                requests.get(),
                new BasicResponseConsumer<>(new StringAsyncEntityConsumer()),
                new FutureCallback<Message<HttpResponse, String>>() {
                    @Override
                    public void completed(Message<HttpResponse, String> message) {
                        long now = System.nanoTime();
                        int status = message.getHead().getCode();
                        String body = keepBodies || status >= 300 ? message.getBody() : null;
                        answers.add(new Answer(status, body, now - start));
                        if (now < end && !stopped) {
                            next(endpoint, requests, end, done);
                        } else {
                            done.complete(null);
                        }
                    }

                    @Override
                    public void failed(Exception e) {
                        answers.add(new Answer(0, e.toString(), System.nanoTime() - start));
                        done.complete(null);
                    }

                    @Override
                    public void cancelled() {
                        done.complete(null);
                    }
                });
    }

    private List<AsyncClientEndpoint> connect(int connections) {
        List<AsyncClientEndpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            try {
                endpoints.add(requester.connect(host, PATIENCE).get());
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return endpoints;
    }

    private List<Answer> taken() {
        List<Answer> all = new ArrayList<>(answers);
        answers.clear();
        return all;
    }

    public static double percentile(List<Answer> answers, int percent) {
        long[] sorted = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    public static long count(List<Answer> answers, IntPredicate status) {
        return answers.stream().filter(answer -> status.test(answer.status())).count();
    }

    @Override
    public void close() {
        requester.initiateShutdown();
    }
}
