package dev.baton.messaging.links;

import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.consent.ConsentWithdrawal;
import dev.baton.lead.consent.LeadConsents;
import dev.baton.lead.consent.OptedOut;
import dev.baton.messaging.links.MailLinks.Way;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who unsubscribes by the link in a mail is not written to any more: neither as this lead nor as another one with the
 * same address, until one of them agrees anew.
 */
@Component
public class Unsubscribing {

    private final MailLinks links;
    private final Leads leads;
    private final ConsentWithdrawal withdrawal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Unsubscribing(MailLinks links, Leads leads, ConsentWithdrawal withdrawal, JdbcClient jdbc, Clock clock) {
        this.links = links;
        this.leads = leads;
        this.withdrawal = withdrawal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether whoever got the mail is unsubscribed; empty for an unknown link */
    @Transactional(readOnly = true)
    public Optional<Boolean> isDone(String token) {
        return lead(token).map(lead -> leads.standing(lead).person().refusesMail());
    }

    /** As often as one likes. @return false for an unknown link */
    @Transactional
    public boolean unsubscribe(String token) {
        Optional<Lead> known = lead(token);
        known.ifPresent(lead -> {
            Lead standing = leads.standing(lead);
            withdrawal.byLink(standing);
            on(new OptedOut(Stream.of(lead, standing)
                    .map(each -> each.sealed().emailIndex())
                    .filter(Objects::nonNull)
                    .toList()));
        });
        return known.isPresent();
    }

    /** Whether the address has opted out, and the lead has not agreed since; that a list says so does not count. */
    @Transactional(readOnly = true)
    public boolean hasUnsubscribed(String leadId, byte[] emailIndex) {
        return jdbc.sql(
                        """
                        select exists (select 1 from suppression s where s.address_index = ? and s.channel = 'email'
                            and not exists (select 1 from lead_consent_view c where c.lead_id = ? and c.given
                                and 'email' = any(c.channels) and c.recorded_at > s.created_at and c.source <> ?))
                        """)
                .params(emailIndex, leadId, LeadConsents.SPREADSHEET)
                .query(Boolean.class)
                .single();
    }

    private Optional<Lead> lead(String token) {
        return links.find(token).filter(Way::isWayOut).flatMap(way -> leads.find(way.leadId()));
    }

    /** In the running transaction. In one order, so that two who do it at once do not wait for each other. */
    @EventListener
    void on(OptedOut event) {
        jdbc.sql(
                        """
                        insert into suppression (address_index, channel, reason, created_at)
                        select address, 'email', 'opted out', ? from (select distinct unnest(cast(? as bytea[])) address order by 1) a
                        on conflict (address_index, channel) do update set created_at = excluded.created_at
                        """)
                .params(OffsetDateTime.now(clock), event.addresses().toArray(byte[][]::new))
                .update();
    }
}
