package dev.baton.assignment.offer;

import dev.baton.seal.Sealer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person wrote into a task's form. The engine must not see it: it waits here, sealed, until the task is
 * completed in the console or in Tasklist, and moves to the timeline.
 */
@Component
public class NoteDrafts {

    public enum Purpose {
        DECLINE,
        WORK,
        /** What a deal is worth, until the lead is won. */
        DEAL;

        String dbName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    NoteDrafts(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    public void write(String leadId, Purpose purpose, String username, String text) {
        jdbc.sql(
                        """
                        insert into lead_note_draft (lead_id, purpose, username, sealed, written_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (lead_id, purpose) do update set username = excluded.username,
                            sealed = excluded.sealed, written_at = excluded.written_at
                        """)
                .params(
                        leadId,
                        purpose.dbName(),
                        username,
                        sealer.sealText(place(leadId, purpose), text),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Takes the draft away. @return the text, if this person wrote one */
    public Optional<String> take(String leadId, Purpose purpose, String username) {
        return jdbc.sql("delete from lead_note_draft where lead_id = ? and purpose = ? returning username, sealed")
                .params(leadId, purpose.dbName())
                .query((row, number) -> row.getString(1).equals(username)
                        ? Optional.of(sealer.openText(place(leadId, purpose), row.getBytes(2)))
                        : Optional.<String>empty())
                .optional()
                .flatMap(found -> found);
    }

    private static String place(String leadId, Purpose purpose) {
        return "lead_note_draft/" + purpose.dbName() + "/" + leadId;
    }
}
