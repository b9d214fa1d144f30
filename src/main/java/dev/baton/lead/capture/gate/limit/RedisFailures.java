package dev.baton.lead.capture.gate.limit;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Failures in Redis, which forgets them by itself. */
class RedisFailures implements CaptureFailures {

    private static final String COUNT = "failures";
    private static final String LAST = "last_at";

    private final StatefulRedisConnection<String, byte[]> redis;
    private final Duration kept;

    RedisFailures(StatefulRedisConnection<String, byte[]> redis, Duration kept) {
        this.redis = redis;
        this.kept = kept;
    }

    @Override
    public Optional<Row> of(String addressKey) {
        Map<String, byte[]> row = redis.sync().hgetall(key(addressKey));
        return row.containsKey(COUNT) && row.containsKey(LAST)
                ? Optional.of(new Row((int) number(row.get(COUNT)), Instant.ofEpochMilli(number(row.get(LAST)))))
                : Optional.empty();
    }

    @Override
    public void add(String addressKey, Instant at) {
        RedisCommands<String, byte[]> commands = redis.sync();
        commands.hincrby(key(addressKey), COUNT, 1);
        commands.hset(key(addressKey), LAST, String.valueOf(at.toEpochMilli()).getBytes(StandardCharsets.US_ASCII));
        commands.pexpire(key(addressKey), kept.toMillis());
    }

    @Override
    public void clear(String addressKey) {
        redis.sync().del(key(addressKey));
    }

    private static String key(String addressKey) {
        return "baton:failures:" + addressKey;
    }

    private static long number(byte[] digits) {
        return Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
    }
}
