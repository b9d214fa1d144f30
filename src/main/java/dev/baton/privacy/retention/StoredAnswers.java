package dev.baton.privacy.retention;

import dev.baton.shared.web.idempotency.KeptKeys;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Retained;
import dev.baton.subject.RetentionSettings;
import dev.baton.subject.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was answered to requests that carried an Idempotency-Key, in which a person may stand. */
@Component
@Order(40)
class StoredAnswers implements PersonalData, Retained {

    private final KeptKeys keys;
    private final RetentionSettings retention;
    private final Clock clock;

    StoredAnswers(KeptKeys keys, RetentionSettings retention, Clock clock) {
        this.keys = keys;
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    @Transactional
    public void forgetOld() {
        keys.forgetBefore(over());
    }

    @Override
    public String what() {
        return "stored answers";
    }

    @Override
    public int removeNext(int most) {
        return keys.forgetBefore(over(), most);
    }

    private Instant over() {
        return clock.instant().minus(retention.idempotentAnswers());
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        return Map.of(what(), keys.forgetAnswers(subject::isMeantBy));
    }

    @Override
    public List<String> tables() {
        return List.of(KeptKeys.TABLE);
    }
}
