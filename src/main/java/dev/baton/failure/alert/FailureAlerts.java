package dev.baton.failure.alert;

import dev.baton.integration.IntegrationEvents.WebhookStopped;
import dev.baton.messaging.staff.StaffMails;
import dev.baton.rules.RulesStopped;
import dev.baton.shared.database.OneNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes mails about what has used up its tries: for each kind of failure one in a quarter of an hour, with a count, and
 * none while the one before has not gone out. And one when Baton has given up a webhook, or stopped rules.
 */
@Component
class FailureAlerts {

    static final String TEMPLATE = "critical-failure";
    /** Followed by the webhook's id: not a kind of failure, as it stops once. */
    static final String WEBHOOK = "alert-webhook/";

    /** Followed by the rule set, its version, and the one that goes on. */
    static final String RULES = "alert-rules/";

    static final String NO_VERSION = "none";

    private static final String WEBHOOK_TEMPLATE = "webhook-stopped";
    private static final String RULES_TEMPLATE = "rules-stopped";

    private static final String NEW =
            """
            select kind, max(definition), max(step), count(*) from (
                select d.key_ || '/' || coalesce(i.failed_activity_id_, i.activity_id_) as kind,
                    i.proc_def_id_ as definition, coalesce(i.failed_activity_id_, i.activity_id_) as step,
                    i.incident_timestamp_ as since
                from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_
                where i.id_ = i.root_cause_incident_id_
                    and i.incident_type_ in ('failedJob', 'failedExternalTask')) as open
                left join (select kind, max(created_at) as told from failure_alert group by kind) as before using (kind)
            where told is null or (told <= ? and since > told at time zone current_setting('TimeZone'))
            group by kind
            """;

    private final JdbcClient jdbc;
    private final StaffMails mails;
    private final FailureSettings settings;
    private final OneNode oneNode;
    private final Clock clock;

    FailureAlerts(JdbcClient jdbc, StaffMails mails, FailureSettings settings, OneNode oneNode, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.settings = settings;
        this.oneNode = oneNode;
        this.clock = clock;
    }

    private record News(String kind, String definitionId, String step, int failures) {}

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @Transactional
    public void tell() {
        if (!settings.alertEmails().isEmpty() && oneNode.takes("failure-alerts")) {
            news().stream().filter(one -> !mails.waits(beginning(one.kind()))).forEach(this::write);
        }
    }

    @EventListener
    void on(WebhookStopped event) {
        writeToEach(WEBHOOK + event.endpointId() + "/" + UUID.randomUUID(), WEBHOOK_TEMPLATE);
    }

    /** One mail for a version, on however many nodes it is stopped. */
    @EventListener
    void on(RulesStopped event) {
        String goesOn = event.goesOn() == null ? NO_VERSION : event.goesOn();
        writeToEach(RULES + event.set() + "/" + event.version() + "/" + goesOn, RULES_TEMPLATE);
    }

    private List<News> news() {
        return jdbc.sql(NEW)
                .param(now().minus(settings.alertEvery()))
                .query((row, number) -> new News(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    private void write(News news) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into failure_alert (id, kind, definition_id, step, failures, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, news.kind(), news.definitionId(), news.step(), news.failures(), now())
                .update();
        writeToEach(beginning(news.kind()) + id, TEMPLATE);
    }

    private void writeToEach(String key, String template) {
        for (int address = 0; address < settings.alertEmails().size(); address++) {
            mails.write(key + "/" + address, template);
        }
    }

    static String beginning(String kind) {
        return "alert/" + kind + "/";
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
