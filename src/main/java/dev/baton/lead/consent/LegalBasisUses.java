package dev.baton.lead.consent;

import dev.baton.lead.Lead;
import dev.baton.lead.campaign.CampaignDirectory.Writing;
import dev.baton.lead.campaign.LegalBasis;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that go to a lead by another right than its consent: the right and its reason, as they were then. */
@Component
public class LegalBasisUses {

    private final JdbcClient jdbc;
    private final Clock clock;

    LegalBasisUses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One mail.
     *
     * @param template which
     * @param text why, in the campaign's words of that time
     */
    public record Use(LegalBasis basis, String text, String template, Instant usedAt) {}

    /** In the running transaction, once a mail: tried again, it goes by what was right at first. */
    public void record(Lead lead, UUID messageId, String template, Writing writing) {
        jdbc.sql(
                        """
                        insert into legal_basis_use (message_id, lead_id, template, basis, basis_text, used_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (message_id) do nothing
                        """)
                .params(
                        messageId,
                        lead.id(),
                        template,
                        writing.basis().dbName(),
                        writing.text(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The newest first. */
    public List<Use> of(String leadId) {
        return jdbc.sql("select basis, basis_text, template, used_at from legal_basis_use where lead_id = ?"
                        + " order by used_at desc, message_id")
                .param(leadId)
                .query((row, number) -> new Use(
                        LegalBasis.of(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
