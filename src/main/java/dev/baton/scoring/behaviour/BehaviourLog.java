package dev.baton.scoring.behaviour;

import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what leads do. Whoever is closed, frozen or gone is left alone. */
@Component
public class BehaviourLog {

    /** The same again within it is the same. */
    private static final Duration ONCE_IN = Duration.ofMinutes(1);

    private static final Duration ONE_VISIT = Duration.ofMinutes(30);

    private final Leads leads;
    private final LeadBehaviour process;
    private final JdbcClient jdbc;
    private final Clock clock;

    BehaviourLog(Leads leads, LeadBehaviour process, JdbcClient jdbc, Clock clock) {
        this.leads = leads;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What it was about: one of our mails. @param link its number in the mail; null: none */
    public record About(UUID messageId, Integer link, String template) {

        static final About NOTHING = new About(null, null, null);
    }

    /** @param machine why it was no person, in a word; null: it counts, and the lead is scored for it soon */
    @Transactional
    public void record(String leadId, BehaviourKind kind, About about, String machine) {
        Optional<Lead> lead = leads.find(leadId).filter(found -> !found.person().isRestricted());
        Optional<Lead> standing = lead.map(leads::standing)
                .filter(found -> !found.status().isClosed() && !found.person().isRestricted());
        if (standing.isPresent() && write(leadId, kind, about, machine) && machine == null) {
            process.begin(standing.get().id());
        }
    }

    /**
     * Whether other links of the mail were clicked just now too: nobody reads so fast. Then those clicks do not count
     * either.
     */
    @Transactional
    public boolean othersClicked(About about, Duration within, String machine) {
        OffsetDateTime since = OffsetDateTime.now(clock).minus(within);
        jdbc.sql("update lead_behaviour set machine = ? where message_id = ? and link <> ? and at > ?"
                        + " and machine is null and not noted")
                .params(machine, about.messageId(), about.link(), since)
                .update();
        return jdbc.sql("select exists (select 1 from lead_behaviour where message_id = ? and link <> ? and at > ?)")
                .params(about.messageId(), about.link(), since)
                .query(Boolean.class)
                .single();
    }

    /** @return whether it is not the same again */
    private boolean write(String leadId, BehaviourKind kind, About about, String machine) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        // The lead's row first, then what hangs on it: as the night does.
        jdbc.sql("select id from lead_view where id = ? for key share")
                .param(leadId)
                .query(String.class)
                .list();
        return jdbc.sql(
                                """
                                insert into lead_behaviour (lead_id, kind, at, message_id, link, template, machine)
                                select :lead, :kind, :now, cast(:message as uuid), cast(:link as int),
                                    cast(:template as text), cast(:machine as text)
                                where not exists (select 1 from lead_behaviour b where b.lead_id = :lead and b.kind = :kind
                                    and b.at > :since and (b.machine is null) = (cast(:machine as text) is null)
                                    and b.message_id is not distinct from cast(:message as uuid)
                                    and b.link is not distinct from cast(:link as int))
                                """)
                        .param("lead", leadId)
                        .param("kind", kind.apiName())
                        .param("now", now)
                        .param("since", now.minus(kind == BehaviourKind.VISIT ? ONE_VISIT : ONCE_IN))
                        .param("message", about.messageId())
                        .param("link", about.link())
                        .param("template", about.template())
                        .param("machine", machine)
                        .update()
                == 1;
    }
}
