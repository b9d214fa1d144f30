package dev.baton.integration.webhook;

import dev.baton.audit.AuditLog;
import dev.baton.integration.IntegrationSettings;
import dev.baton.integration.webhook.delivery.Delivery;
import dev.baton.integration.webhook.delivery.DeliveryLog;
import dev.baton.integration.webhook.delivery.DeliveryQueue;
import dev.baton.integration.webhook.delivery.EventBody;
import dev.baton.integration.webhook.delivery.Sender;
import dev.baton.integration.webhook.delivery.UndeliveredCsv;
import dev.baton.integration.webhook.endpoint.Endpoint;
import dev.baton.integration.webhook.endpoint.EndpointForm;
import dev.baton.integration.webhook.endpoint.Endpoints;
import dev.baton.integration.webhook.event.WantedEvents;
import dev.baton.lead.campaign.CampaignDirectory;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with webhooks. */
@Component
class Webhooks {

    private static final String SUBJECT = "webhook";

    private final Endpoints endpoints;
    private final WantedEvents wanted;
    private final DeliveryLog log;
    private final DeliveryQueue queue;
    private final Sender sender;
    private final EventBody bodies;
    private final CampaignDirectory campaigns;
    private final IntegrationSettings settings;
    private final AuditLog audit;
    private final EntityManager entities;

    Webhooks(
            Endpoints endpoints,
            WantedEvents wanted,
            DeliveryLog log,
            DeliveryQueue queue,
            Sender sender,
            EventBody bodies,
            CampaignDirectory campaigns,
            IntegrationSettings settings,
            AuditLog audit,
            EntityManager entities) {
        this.endpoints = endpoints;
        this.wanted = wanted;
        this.log = log;
        this.queue = queue;
        this.sender = sender;
        this.bodies = bodies;
        this.campaigns = campaigns;
        this.settings = settings;
        this.audit = audit;
        this.entities = entities;
    }

    Endpoints.Made create(EndpointForm form, String by) {
        Endpoints.Made made = endpoints.create(check(form), by);
        wanted.forget();
        return made;
    }

    Endpoint change(UUID id, EndpointForm form, String by) {
        endpoints.get(id);
        Endpoint changed = endpoints.change(id, check(form), by);
        wanted.forget();
        return changed;
    }

    void delete(UUID id, String by) {
        endpoints.delete(id, by);
        wanted.forget();
    }

    private EndpointForm.Checked check(EndpointForm form) {
        return form.check(settings.privateAddresses(), id -> campaigns.find(id).isPresent());
    }

    /** Sends a test now, also to one that is off. */
    Delivery test(UUID id, String by) {
        endpoints.get(id);
        audit.recordApart(by, "webhook_tested", SUBJECT, id.toString(), "done");
        Delivery test = queue.addTest(id);
        sender.send(test);
        return log.one(id, test.id());
    }

    @Transactional
    public Delivery resend(UUID id, UUID deliveryId, String by) {
        Delivery delivery = log.resend(endpoints.get(id), deliveryId);
        audit.record(by, "webhook_event_resent", SUBJECT, id.toString());
        return delivery;
    }

    /** All or nothing: what breaks off on its way stays undelivered. */
    @Transactional
    public void handOver(UUID id, OutputStream out, String by) throws IOException {
        Endpoint endpoint = endpoints.get(id);
        audit.record(by, "webhook_events_handed_over", SUBJECT, id.toString());
        UndeliveredCsv csv = new UndeliveredCsv(out, endpoint.personalData());
        log.handOver(id, delivery -> {
            csv.add(delivery, bodies.data(delivery, endpoint.personalData()));
            entities.clear();
        });
        csv.finish();
    }
}
