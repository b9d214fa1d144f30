package dev.baton.shared.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys and answers as something that is kept for a time: forgotten when it is over, or when a person is. */
@Component
public class KeptKeys {

    public static final String TABLE = "idempotency_key";

    private final JdbcClient jdbc;
    private final AnswerSeal seal;

    KeptKeys(JdbcClient jdbc, AnswerSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    public void forgetBefore(Instant time) {
        jdbc.sql("delete from idempotency_key where created_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return how many were forgotten, up to so many */
    public int forgetBefore(Instant time, int most) {
        return jdbc.sql("delete from idempotency_key where key_hash in"
                        + " (select key_hash from idempotency_key where created_at < ? limit ?)")
                .params(time.atOffset(ZoneOffset.UTC), most)
                .update();
    }

    /** @param ids of what the requests made or found */
    public void forgetAbout(String... ids) {
        jdbc.sql("delete from idempotency_key where about = any(?)").param(ids).update();
    }

    /** Answers are few and short-lived: each is opened and looked through. @return how many were forgotten */
    public int forgetAnswers(Predicate<String> meant) {
        List<byte[]> found = new ArrayList<>();
        jdbc.sql("select key_hash, location, body_sealed from idempotency_key where body_sealed is not null")
                .query(row -> {
                    byte[] key = row.getBytes(1);
                    String body = new String(seal.open(key, row.getBytes(3)), StandardCharsets.UTF_8);
                    if (meant.test(row.getString(2) + "\n" + body)) {
                        found.add(key);
                    }
                });
        found.forEach(key -> jdbc.sql("delete from idempotency_key where key_hash = ?")
                .param(key)
                .update());
        return found.size();
    }
}
