package dev.baton.lead.capture.gate.limit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Where limits and failures are counted: in the database, or in Redis where there is one. */
@Configuration(proxyBeanMethods = false)
class LimitStores {

    private static final ExpirationAfterWriteStrategy WHEN_FULL_AGAIN =
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10));

    private static TimeMeter timeOf(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** In the database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${baton.capture.redis-url:}'.isBlank()")
    static class InDatabase {

        private static final int REMOVED_AT_ONCE = 1_000;

        @Bean
        PostgreSQLSelectForUpdateBasedProxyManager<String> bucketStore(DataSource source, Clock clock) {
            return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
                    .primaryKeyMapper(PrimaryKeyMapper.STRING)
                    .table("capture_bucket")
                    .idColumn("id")
                    .stateColumn("state")
                    .expiresAtColumn("expires_at")
                    .clientClock(timeOf(clock))
                    .expirationAfterWrite(WHEN_FULL_AGAIN)
                    .build();
        }

        @Bean
        DatabaseFailures captureFailures(JdbcClient jdbc, TransactionTemplate transactions) {
            return new DatabaseFailures(jdbc, transactions);
        }

        @Bean
        Cleaning captureCleaning(
                PostgreSQLSelectForUpdateBasedProxyManager<String> buckets, DatabaseFailures failures, Clock clock) {
            return new Cleaning(buckets, failures, clock);
        }

        /** Removes what does not count any more. */
        record Cleaning(
                PostgreSQLSelectForUpdateBasedProxyManager<String> buckets, DatabaseFailures failures, Clock clock) {

            @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
            void clean() {
                failures.removeBefore(clock.instant().minus(BackOff.KEPT));
                while (buckets.removeExpired(REMOVED_AT_ONCE) == REMOVED_AT_ONCE) {
                    // until only few are left
                }
            }
        }
    }

    /** In Redis, which removes what is old by itself. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${baton.capture.redis-url:}'.isBlank()")
    static class InRedis {

        private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(1);

        @Bean(destroyMethod = "shutdown")
        RedisClient redisClient(CaptureLimitSettings settings) {
            RedisURI address = RedisURI.create(settings.redisUrl());
            address.setTimeout(ANSWERS_WITHIN);
            return RedisClient.create(address);
        }

        @Bean(destroyMethod = "close")
        StatefulRedisConnection<String, byte[]> redisConnection(RedisClient client) {
            return client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        }

        @Bean
        ProxyManager<String> bucketStore(StatefulRedisConnection<String, byte[]> redis, Clock clock) {
            return Bucket4jLettuce.casBasedBuilder(redis)
                    .clientClock(timeOf(clock))
                    .requestTimeout(ANSWERS_WITHIN)
                    .expirationAfterWrite(WHEN_FULL_AGAIN)
                    .build();
        }

        @Bean
        RedisFailures captureFailures(StatefulRedisConnection<String, byte[]> redis) {
            return new RedisFailures(redis, BackOff.KEPT);
        }
    }
}
