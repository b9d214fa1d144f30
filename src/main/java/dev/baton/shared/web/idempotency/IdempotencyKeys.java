package dev.baton.shared.web.idempotency;

import dev.baton.shared.Conflict;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which keys were taken within the last day, and what came of their requests. */
@Component
public class IdempotencyKeys {

    /** Whoever began so long ago and has committed nothing may be overtaken. */
    static final Duration GIVEN_UP = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A key that was taken before.
     *
     * @param request the body it came with
     * @param outcome null while it is worked on, and when its answer was lost
     * @param lost something was done, and nobody is left to say what was answered
     */
    public record Known(ByteBuffer request, Outcome outcome, boolean lost) {}

    /**
     * Takes the keys for the running transaction, in which their outcomes are to be written; who brings the same key
     * meanwhile waits for its end.
     *
     * @return those that were taken before
     */
    public Map<ByteBuffer, Known> claim(Collection<IdempotencyKey> keys) {
        return claim(keys, null);
    }

    /** @param fence of a run that goes on behind this transaction; null when it ends with it */
    Map<ByteBuffer, Known> claim(Collection<IdempotencyKey> keys, UUID fence) {
        Map<ByteBuffer, ByteBuffer> requests = new HashMap<>();
        keys.forEach(key -> requests.putIfAbsent(key.hash(), key.request()));
        List<ByteBuffer> sorted = requests.keySet().stream().sorted().toList(); // no two transactions wait in a circle
        OffsetDateTime now = OffsetDateTime.now(clock);
        Set<ByteBuffer> taken = new HashSet<>(jdbc.query(
                """
                insert into idempotency_key as kept (key_hash, request_hash, fence, created_at)
                select k, r, ?::uuid, ? from unnest(?::bytea[], ?::bytea[]) as t (k, r)
                on conflict (key_hash) do update set fence = excluded.fence, created_at = excluded.created_at
                    where kept.fence is not null and kept.done_at is null and kept.status is null
                        and kept.created_at < ? and kept.request_hash = excluded.request_hash
                returning key_hash
                """,
                (row, number) -> ByteBuffer.wrap(row.getBytes(1)),
                new SqlParameterValue(Types.VARCHAR, fence == null ? null : fence.toString()),
                now,
                arrays(sorted),
                arrays(sorted.stream().map(requests::get).toList()),
                now.minus(GIVEN_UP)));
        List<ByteBuffer> before =
                sorted.stream().filter(key -> !taken.contains(key)).toList();
        return before.isEmpty() ? Map.of() : known(before);
    }

    /** @throws Conflict when the key came with another body */
    @Transactional(readOnly = true)
    public Optional<Outcome> outcomeOf(IdempotencyKey key) {
        Known known = known(List.of(key.hash())).get(key.hash());
        if (known != null && !known.request().equals(key.request())) {
            throw anotherBody();
        }
        return Optional.ofNullable(known).map(Known::outcome);
    }

    public static Conflict anotherBody() {
        return new Conflict("This Idempotency-Key came with another body before; take a new key");
    }

    /** To be called in the transaction that claimed them. */
    public void keep(Map<ByteBuffer, Outcome> outcomes) {
        List<Object[]> rows = outcomes.entrySet().stream()
                .map(e -> new Object[] {
                    e.getValue().status(),
                    e.getValue().about(),
                    e.getValue().detail(),
                    e.getKey().array()
                })
                .toList();
        jdbc.batchUpdate("update idempotency_key set status = ?, about = ?, detail = ? where key_hash = ?", rows);
    }

    private Map<ByteBuffer, Known> known(List<ByteBuffer> keys) {
        OffsetDateTime givenUp = OffsetDateTime.now(clock).minus(GIVEN_UP);
        Map<ByteBuffer, Known> known = new HashMap<>();
        jdbc.query(
                "select key_hash, request_hash, status, about, detail, created_at < ? from idempotency_key"
                        + " where key_hash = any(?)",
                row -> {
                    known.put(ByteBuffer.wrap(row.getBytes(1)), known(row));
                },
                givenUp,
                arrays(keys));
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        Integer status = row.getObject(3, Integer.class);
        Outcome outcome = status == null ? null : new Outcome(status, row.getString(4), row.getString(5));
        return new Known(ByteBuffer.wrap(row.getBytes(2)), outcome, outcome == null && row.getBoolean(6));
    }

    private static byte[][] arrays(List<ByteBuffer> buffers) {
        return buffers.stream().map(ByteBuffer::array).toArray(byte[][]::new);
    }
}
