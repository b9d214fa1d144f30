package dev.baton.lead.timeline;

import dev.baton.audit.AuditLog;
import dev.baton.seal.Sealer;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every step of a lead leaves an entry here, in the transaction of the step. */
@Component
public class LeadTimeline {

    /** Who stands behind a step that no person took. */
    public static final String BATON = "baton";

    /** Names the bulk job that took the step: that one is in the audit log as a whole, with its leads here. */
    private static final String JOB = "job";

    private final EntityManager entities;
    private final Sealer sealer;
    private final AuditLog audit;
    private final Clock clock;

    LeadTimeline(EntityManager entities, Sealer sealer, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds an entry.
     *
     * @param description may hold personal values: it is sealed; null when there is nothing to say
     * @param metadata decisions and ids only
     */
    public void add(String leadId, ActivityType type, String by, String description, Map<String, Object> metadata) {
        byte[] sealed = sealer.sealText(place(leadId), description);
        entities.persist(new LeadActivity(leadId, type, by, sealed, metadata, clock.instant()));
        if (type.isAudited() && !BATON.equals(by) && !metadata.containsKey(JOB)) {
            audit.record(by, "lead_" + type.apiName(), "lead", leadId);
        }
    }

    /** The same and more. @param pairs names and values by turns */
    public static Map<String, Object> with(Map<String, Object> metadata, Object... pairs) {
        Map<String, Object> more = new HashMap<>(metadata);
        for (int i = 0; i < pairs.length; i += 2) {
            more.put((String) pairs[i], pairs[i + 1]);
        }
        return more;
    }

    /** @return the words of an entry; null when it has none */
    public String open(String leadId, byte[] sealed) {
        return sealer.openText(place(leadId), sealed);
    }

    private static String place(String leadId) {
        return "lead_activity/description/" + leadId;
    }
}
