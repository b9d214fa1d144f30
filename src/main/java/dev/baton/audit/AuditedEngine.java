package dev.baton.audit;

import dev.baton.engine.event.EngineDeed;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people do through the engine's own doors: {@code engine_} and the engine's command. */
@Component
class AuditedEngine {

    private final AuditLog audit;

    AuditedEngine(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void on(EngineDeed deed) {
        audit.record(deed.username(), "engine_" + snake(deed.command()), snake(deed.subjectType()), deed.subject());
    }

    private static String snake(String words) {
        return words.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
