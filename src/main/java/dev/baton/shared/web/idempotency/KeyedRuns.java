package dev.baton.shared.web.idempotency;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests whose key is taken before the deed and whose answer is written behind it; {@link DeedMark} stands between. */
@Component
class KeyedRuns {

    private final IdempotencyKeys keys;
    private final JdbcClient jdbc;
    private final AnswerSeal seal;

    KeyedRuns(IdempotencyKeys keys, JdbcClient jdbc, AnswerSeal seal) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** @return what is known of the key; nothing when it is this run's now */
    @Transactional
    public Optional<IdempotencyKeys.Known> begin(Run run) {
        return Optional.ofNullable(
                keys.claim(List.of(run.key()), run.fence()).get(run.key().hash()));
    }

    @Transactional
    public void answered(Run run, KeptAnswer answer) {
        jdbc.sql("update idempotency_key set status = ?, content_type = ?, location = ?, body_sealed = ?"
                        + " where key_hash = ? and fence = ?")
                .params(
                        answer.status(),
                        answer.contentType(),
                        answer.location(),
                        answer.isShownOnce() ? null : seal.seal(run.keyHash(), answer.body()),
                        run.keyHash(),
                        run.fence())
                .update();
    }

    /** It may be tried again; unless something of it was done. */
    @Transactional
    public void release(Run run) {
        jdbc.sql("delete from idempotency_key where key_hash = ? and fence = ? and done_at is null")
                .params(run.keyHash(), run.fence())
                .update();
    }

    @Transactional(readOnly = true)
    public KeptAnswer answerOf(Run run) {
        return jdbc.sql("select status, content_type, location, body_sealed from idempotency_key where key_hash = ?")
                .param(run.keyHash())
                .query((row, number) ->
                        new KeptAnswer(row.getInt(1), row.getString(2), row.getString(3), opened(run, row.getBytes(4))))
                .single();
    }

    private byte[] opened(Run run, byte[] sealed) {
        return sealed == null ? null : seal.open(run.keyHash(), sealed);
    }
}
