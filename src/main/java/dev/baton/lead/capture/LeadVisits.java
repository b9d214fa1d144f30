package dev.baton.lead.capture;

import dev.baton.lead.LeadEvents.LeadVisited;
import dev.baton.lead.LeadVault;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visitors who agreed to be remembered, and whose number came with a lead, are seen on a page again. */
@Component
class LeadVisits {

    /** A visitor with more leads than that is a computer that many share. */
    private static final int MOST = 20;

    private final LeadVault vault;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    LeadVisits(LeadVault vault, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param visitorId as the lead brought it; one that none brought says nothing */
    @Transactional
    public void came(String visitorId) {
        List<String> leads = jdbc.sql("select id from lead where visitor_index = ? order by id limit ?")
                .params(vault.visitorIndex(visitorId), MOST + 1)
                .query(String.class)
                .list();
        if (leads.size() <= MOST) {
            leads.forEach(id -> events.publishEvent(new LeadVisited(id)));
        }
    }
}
