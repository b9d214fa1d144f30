package dev.baton.messaging.links;

import dev.baton.lead.Leads;
import dev.baton.messaging.links.MailLinks.Way;
import dev.baton.scoring.behaviour.BehaviourKind;
import dev.baton.scoring.behaviour.BehaviourLog;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes openings and clicks of leads that still agree, of campaigns that still count. */
@Component
public class MailTracking {

    private final MailLinks links;
    private final Leads leads;
    private final BehaviourLog log;
    private final JdbcClient jdbc;

    MailTracking(MailLinks links, Leads leads, BehaviourLog log, JdbcClient jdbc) {
        this.links = links;
        this.leads = leads;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** @param machine why it was no person; null: it may have been one */
    @Transactional
    public void note(Way way, String machine) {
        if (leads.find(way.leadId()).filter(links::isCounted).isEmpty()) {
            return;
        }
        if (way.isPicture()) {
            log.record(way.leadId(), BehaviourKind.OPEN, about(way, null), machine);
            return;
        }
        oneAfterTheOther(way.messageId());
        String why =
                machine == null && log.othersClicked(about(way, way.number()), Machine.AT_ONCE, Machine.MANY_AT_ONCE)
                        ? Machine.MANY_AT_ONCE
                        : machine;
        log.record(way.leadId(), BehaviourKind.CLICK, about(way, way.number()), why);
    }

    private static BehaviourLog.About about(Way way, Integer link) {
        return new BehaviourLog.About(way.messageId(), link, way.template());
    }

    /** Clicks in one mail: two at once would not see each other. */
    private void oneAfterTheOther(UUID messageId) {
        jdbc.sql("select token from mail_link where message_id = ? and number = 0 for update")
                .param(messageId)
                .query(String.class)
                .list();
    }
}
