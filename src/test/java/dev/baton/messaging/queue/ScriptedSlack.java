package dev.baton.messaging.queue;

import dev.baton.messaging.staff.StaffChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Says what it is told to. */
public final class ScriptedSlack implements StaffChannel<String> {

    private Answer answer = new Answer(Verdict.TAKEN, null, null);
    public Duration wait;
    public boolean givenBack;
    public int calls;

    public void says(Verdict verdict, Duration pause) {
        answer = new Answer(verdict, "words", pause);
    }

    @Override
    public String service() {
        return "Slack";
    }

    @Override
    public List<Duration> retryAfter() {
        return List.of(Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    @Override
    public Optional<Duration> mustWait() {
        return Optional.ofNullable(wait);
    }

    @Override
    public void giveBack() {
        givenBack = true;
    }

    @Override
    public Supplier<Answer> prepare(UUID id, String message) {
        return () -> {
            calls++;
            return answer;
        };
    }
}
