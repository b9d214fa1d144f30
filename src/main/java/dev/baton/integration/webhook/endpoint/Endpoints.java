package dev.baton.integration.webhook.endpoint;

import dev.baton.audit.AuditLog;
import dev.baton.integration.IntegrationSettings;
import dev.baton.seal.Sealer;
import dev.baton.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks that administrators made. A secret is shown once and kept sealed. */
@Component
public class Endpoints {

    private static final String SUBJECT = "webhook";
    private static final String SELECT =
            """
            select e.*,
                (select count(*) from webhook_delivery d where d.endpoint_id = e.id and d.state = 'waiting') as waiting,
                (select count(*) from webhook_delivery d where d.endpoint_id = e.id
                    and d.type <> 'webhook.test' and (d.state = 'failed' or (d.state = 'waiting' and e.state <> 'on'))) as undelivered
            from webhook_endpoint e
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final AuditLog audit;
    private final IntegrationSettings settings;
    private final Clock clock;

    Endpoints(JdbcClient jdbc, Sealer sealer, AuditLog audit, IntegrationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is made, with its secret: the only time that it is shown. */
    public record Made(UUID id, String secret) {}

    @Transactional(readOnly = true)
    public List<Endpoint> all() {
        return jdbc.sql(SELECT + " order by e.created_at, e.id")
                .query((row, number) -> row(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Endpoint get(UUID id) {
        return jdbc.sql(SELECT + " where e.id = ?")
                .param(id)
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(Endpoints::unknown);
    }

    @Transactional
    public Made create(EndpointForm.Checked form, String by) {
        UUID id = UUID.randomUUID();
        String secret = Signature.newSecret();
        jdbc.sql("insert into webhook_endpoint (id, url, description, events, campaign_ids, personal_data, state,"
                        + " secret_sealed, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        form.url(),
                        form.description(),
                        form.events(),
                        form.campaignIds(),
                        form.personalData(),
                        form.on() ? Endpoint.ON : Endpoint.OFF,
                        sealer.sealText(place("secret", id), secret),
                        by,
                        now())
                .update();
        audit.record(by, "webhook_created", SUBJECT, id.toString());
        return new Made(id, secret);
    }

    /** What is switched on again starts with a clean record. */
    @Transactional
    public Endpoint change(UUID id, EndpointForm.Checked form, String by) {
        Endpoint before = get(id);
        String state = form.on() ? Endpoint.ON : before.isOn() ? Endpoint.OFF : before.state();
        jdbc.sql("update webhook_endpoint set url = ?, description = ?, events = ?, campaign_ids = ?,"
                        + " personal_data = ?, state = ? where id = ?")
                .params(
                        form.url(),
                        form.description(),
                        form.events(),
                        form.campaignIds(),
                        form.personalData(),
                        state,
                        id)
                .update();
        if (form.on() && !(before.isOn() && before.url().equals(form.url()))) {
            jdbc.sql("update webhook_endpoint set stopped_reason = null, failing_since = null, failures = 0,"
                            + " paused_until = null where id = ?")
                    .param(id)
                    .update();
        }
        audit.record(by, "webhook_changed", SUBJECT, id.toString());
        return get(id);
    }

    @Transactional
    public void delete(UUID id, String by) {
        if (jdbc.sql("delete from webhook_endpoint where id = ?").param(id).update() == 0) {
            throw unknown();
        }
        audit.record(by, "webhook_deleted", SUBJECT, id.toString());
    }

    /** The secret before counts for a while beside the new one. */
    @Transactional
    public Made newSecret(UUID id, String by) {
        String before = secrets(id).get(0);
        String secret = Signature.newSecret();
        jdbc.sql("update webhook_endpoint set secret_sealed = ?, previous_secret_sealed = ?, previous_until = ?"
                        + " where id = ?")
                .params(
                        sealer.sealText(place("secret", id), secret),
                        sealer.sealText(place("previous-secret", id), before),
                        now().plus(settings.oldSecretFor()),
                        id)
                .update();
        audit.record(by, "webhook_secret_changed", SUBJECT, id.toString());
        return new Made(id, secret);
    }

    /** Those that count now, the newest first. */
    public List<String> secrets(UUID id) {
        return jdbc.sql("select secret_sealed, previous_secret_sealed, previous_until > ? from webhook_endpoint"
                        + " where id = ? for update")
                .params(now(), id)
                .query((row, number) -> {
                    List<String> secrets = new ArrayList<>();
                    secrets.add(sealer.openText(place("secret", id), row.getBytes(1)));
                    if (row.getBoolean(3)) {
                        secrets.add(sealer.openText(place("previous-secret", id), row.getBytes(2)));
                    }
                    return secrets;
                })
                .optional()
                .orElseThrow(Endpoints::unknown);
    }

    private static String place(String column, UUID id) {
        return "webhook_endpoint/" + column + "/" + id;
    }

    private static NotFound unknown() {
        return new NotFound("There is no such webhook, or it was deleted");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Endpoint row(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getString("url"),
                row.getString("description"),
                List.of((String[]) row.getArray("events").getArray()),
                List.of((String[]) row.getArray("campaign_ids").getArray()),
                row.getBoolean("personal_data"),
                row.getString("state"),
                row.getString("stopped_reason"),
                instant(row, "failing_since"),
                instant(row, "previous_until"),
                row.getString("created_by"),
                instant(row, "created_at"),
                row.getLong("waiting"),
                row.getLong("undelivered"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
