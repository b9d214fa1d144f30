package dev.baton.lead.capture.gate.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.baton.lead.capture.gate.limit.CaptureLimits.Limit;
import dev.baton.testing.database.TestDatabase;
import io.github.bucket4j.ConsumptionProbe;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Limits and failures in a real Redis, as two nodes share it; a visible skip where this machine has no redis-server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisStoreIT {

    private static final LimitStores.InRedis STORES = new LimitStores.InRedis();

    private final int port = TestDatabase.freePort();
    private final String key = UUID.randomUUID().toString();
    private Process server;
    private Node one;
    private Node other;

    /** A node's connection to the server. */
    private record Node(RedisClient client, StatefulRedisConnection<String, byte[]> redis, Buckets buckets) {

        static Node at(String url) {
            RedisClient client = STORES.redisClient(new CaptureLimitSettings(100, 1000, url));
            var redis = STORES.redisConnection(client);
            return new Node(
                    client,
                    redis,
                    new Buckets(STORES.bucketStore(redis, Clock.systemUTC()), new SimpleMeterRegistry()));
        }

        void close() {
            redis.close();
            client.shutdown();
        }
    }

    @BeforeAll
    void startServer() throws IOException {
        boolean installed = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
        assumeTrue(installed || "true".equals(System.getenv("CI")), "redis-server is not installed here");
        server = new ProcessBuilder("redis-server", "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String url = "redis://127.0.0.1:" + port;
        one = await().ignoreException(RedisException.class).until(() -> Node.at(url), n -> true);
        other = Node.at(url);
    }

    @AfterAll
    void stopServer() throws InterruptedException {
        Stream.of(one, other).filter(node -> node != null).forEach(Node::close);
        if (server != null) {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void ofTwoHundredAtOnceOnTwoNodesExactlyAHundredPass() {
        Limit limit = new Limit("address", key, 100, Duration.ofMinutes(1), "reached");

        List<ConsumptionProbe> probes = IntStream.range(0, 200)
                .parallel()
                .mapToObj(n -> (n % 2 == 0 ? one : other).buckets().spend(limit).orElseThrow())
                .toList();

        assertThat(probes.stream().filter(ConsumptionProbe::isConsumed)).hasSize(100);
    }

    @Test
    void failuresOfOneNodeCountOnTheOtherAndAreForgotten() {
        RedisFailures here = STORES.captureFailures(one.redis());
        RedisFailures there = STORES.captureFailures(other.redis());
        Instant now = Instant.ofEpochMilli(1_700_000_000_123L);

        here.add(key, now.minusSeconds(9));
        there.add(key, now);

        assertThat(here.of(key)).contains(new CaptureFailures.Row(2, now));
        assertThat(one.redis().sync().pttl("baton:failures:" + key)).isBetween(1L, BackOff.KEPT.toMillis());
        there.clear(key);
        assertThat(here.of(key)).isEmpty();
    }

    @Test
    void leadIsLetInWhenTheCountCannotBeHad() {
        Node cutOff = Node.at("redis://127.0.0.1:" + port);
        cutOff.close();

        assertThat(cutOff.buckets().spend(new Limit("address", key, 1, Duration.ofMinutes(1), "reached")))
                .isEmpty();
    }
}
