package dev.baton.identity.security;

import dev.baton.seal.SealedColumn;
import dev.baton.seal.Sealer;
import dev.baton.shared.web.IdempotencyKey;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Retained;
import dev.baton.subject.RetentionSettings;
import dev.baton.subject.Subject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was answered to requests that carried a key, within the last day; sealed, as it may hold personal values. */
@Component
@Order(40)
class IdempotentAnswers implements PersonalData, Retained {

    /** Whoever worked on it so long ago has died over it. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final RetentionSettings retention;
    private final Clock clock;

    IdempotentAnswers(JdbcClient jdbc, Sealer sealer, RetentionSettings retention, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.retention = retention;
        this.clock = clock;
    }

    /** @param status null while it is worked on */
    record Answer(ByteBuffer request, Integer status, String contentType, String location, byte[] body) {}

    /** @return what is known of the key; nothing when it is the caller's now */
    @Transactional
    public Optional<Answer> claim(IdempotencyKey key) {
        Instant now = clock.instant();
        int taken = jdbc.sql("insert into idempotent_answer (key_hash, request_hash, created_at) values (?, ?, ?)"
                        + " on conflict (key_hash) do update set created_at = excluded.created_at,"
                        + " request_hash = excluded.request_hash"
                        + " where idempotent_answer.status is null and idempotent_answer.created_at < ?")
                .params(bytes(key.hash()), bytes(key.request()), at(now), at(now.minus(GIVEN_UP)))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(find(key));
    }

    private Answer find(IdempotencyKey key) {
        return jdbc.sql("select request_hash, status, content_type, location, body_sealed from idempotent_answer"
                        + " where key_hash = ?")
                .param(bytes(key.hash()))
                .query((row, number) -> new Answer(
                        ByteBuffer.wrap(row.getBytes(1)),
                        row.getObject(2, Integer.class),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5) == null ? null : sealer.open(place(key), row.getBytes(5))))
                .single();
    }

    @Transactional
    public void answered(IdempotencyKey key, int status, String contentType, String location, byte[] body) {
        jdbc.sql("update idempotent_answer set status = ?, content_type = ?, location = ?, body_sealed = ?"
                        + " where key_hash = ?")
                .params(status, contentType, location, sealer.seal(place(key), body), bytes(key.hash()))
                .update();
    }

    /** It may be tried again. */
    @Transactional
    public void release(IdempotencyKey key) {
        jdbc.sql("delete from idempotent_answer where key_hash = ? and status is null")
                .param(bytes(key.hash()))
                .update();
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    @Transactional
    public void forgetOld() {
        removeNext(Integer.MAX_VALUE);
    }

    @Override
    public String what() {
        return "stored answers";
    }

    @Override
    public int removeNext(int most) {
        return jdbc.sql("delete from idempotent_answer where key_hash in (select key_hash from idempotent_answer"
                        + " where created_at < ? limit ?)")
                .params(at(clock.instant().minus(retention.idempotentAnswers())), most)
                .update();
    }

    /** They are few and short-lived: each is opened and looked through. */
    @Override
    public Map<String, Integer> erase(Subject subject) {
        List<byte[]> found = new ArrayList<>();
        jdbc.sql("select key_hash, location, body_sealed from idempotent_answer where body_sealed is not null")
                .query(row -> {
                    byte[] key = row.getBytes(1);
                    String body = new String(sealer.open(place(key), row.getBytes(3)), StandardCharsets.UTF_8);
                    if (subject.isMeantBy(row.getString(2) + "\n" + body)) {
                        found.add(key);
                    }
                });
        found.forEach(key -> jdbc.sql("delete from idempotent_answer where key_hash = ?")
                .param(key)
                .update());
        return Map.of("stored answers", found.size());
    }

    @Override
    public List<String> tables() {
        return List.of("idempotent_answer");
    }

    @Bean
    static SealedColumn idempotentAnswer() {
        return new SealedColumn(
                "idempotent_answer", "body_sealed", "'idempotent_answer/body/' || encode(key_hash, 'hex')");
    }

    private static String place(IdempotencyKey key) {
        return place(bytes(key.hash()));
    }

    private static String place(byte[] keyHash) {
        return "idempotent_answer/body/" + HexFormat.of().formatHex(keyHash);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        return buffer.array();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
