package dev.baton.lead.capture.group;

import dev.baton.shared.Conflict;
import dev.baton.shared.web.IdempotencyKey;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which requests were answered within the last 24 hours, and with what. */
@Component
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer that was given; its parts are null only inside the transaction that gives it. */
    record Known(ByteBuffer request, Captured answer) {}

    /**
     * Takes the keys for the running transaction; who brings the same key meanwhile waits for its end.
     *
     * @return those that were taken before, with what was answered
     */
    Map<ByteBuffer, Known> claim(Collection<IdempotencyKey> keys) {
        Map<ByteBuffer, ByteBuffer> requests = new HashMap<>();
        keys.forEach(key -> requests.putIfAbsent(key.hash(), key.request()));
        List<ByteBuffer> sorted = requests.keySet().stream().sorted().toList(); // no two transactions wait in a circle
        Set<ByteBuffer> taken = new HashSet<>(jdbc.query(
                "insert into idempotency_key (key_hash, request_hash, created_at)"
                        + " select k, r, ? from unnest(?::bytea[], ?::bytea[]) as t (k, r) on conflict do nothing returning key_hash",
                (row, number) -> ByteBuffer.wrap(row.getBytes(1)),
                OffsetDateTime.now(clock),
                arrays(sorted),
                arrays(sorted.stream().map(requests::get).toList())));
        List<ByteBuffer> before =
                sorted.stream().filter(key -> !taken.contains(key)).toList();
        return before.isEmpty() ? Map.of() : answers(before);
    }

    /** @throws Conflict when the key came with another body */
    @Transactional(readOnly = true)
    public Optional<Captured> answerTo(IdempotencyKey key) {
        Known known = answers(List.of(key.hash())).get(key.hash());
        if (known != null && !known.request().equals(key.request())) {
            throw anotherBody();
        }
        return Optional.ofNullable(known).map(Known::answer);
    }

    static Conflict anotherBody() {
        return new Conflict("This Idempotency-Key came with another body before; take a new key");
    }

    private Map<ByteBuffer, Known> answers(List<ByteBuffer> keys) {
        Map<ByteBuffer, Known> known = new HashMap<>();
        jdbc.query(
                "select key_hash, request_hash, lead_id, repeated, offered_to from idempotency_key"
                        + " where key_hash = any(?)",
                row -> {
                    known.put(
                            ByteBuffer.wrap(row.getBytes(1)),
                            new Known(
                                    ByteBuffer.wrap(row.getBytes(2)),
                                    new Captured(row.getString(3), row.getBoolean(4), row.getString(5))));
                },
                (Object) arrays(keys));
        return known;
    }

    /** To be called in the transaction that claimed them. */
    void answered(Map<ByteBuffer, Captured> answers) {
        List<Object[]> rows = answers.entrySet().stream()
                .map(e -> new Object[] {
                    e.getValue().leadId(),
                    e.getValue().repeated(),
                    e.getValue().offeredTo(),
                    e.getKey().array()
                })
                .toList();
        jdbc.batchUpdate(
                "update idempotency_key set lead_id = ?, repeated = ?, offered_to = ? where key_hash = ?", rows);
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    @Transactional
    public void forgetOld() {
        jdbc.update(
                "delete from idempotency_key where created_at < ?",
                OffsetDateTime.now(clock).minus(KEPT));
    }

    private static byte[][] arrays(List<ByteBuffer> buffers) {
        return buffers.stream().map(ByteBuffer::array).toArray(byte[][]::new);
    }
}
