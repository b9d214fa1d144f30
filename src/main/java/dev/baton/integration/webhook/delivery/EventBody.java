package dev.baton.integration.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.integration.webhook.event.EventType;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.contact.Contact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is posted: type, time and data. What is personal is read from the lead now, and only where it may be told. */
@Component
public class EventBody {

    private static final TypeReference<LinkedHashMap<String, Object>> DATA = new TypeReference<>() {};

    private final Leads leads;
    private final LeadVault vault;
    private final ObjectMapper json;

    EventBody(Leads leads, LeadVault vault, ObjectMapper json) {
        this.leads = leads;
        this.vault = vault;
        this.json = json;
    }

    /** In a transaction. */
    String of(Delivery delivery, boolean personal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", delivery.event().type());
        body.put("timestamp", delivery.createdAt().toString());
        body.put("data", data(delivery, personal));
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event could not be written", e);
        }
    }

    public Map<String, Object> data(Delivery delivery, boolean personal) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (delivery.event().leadId() != null) {
            data.put("lead_id", delivery.event().leadId());
            data.put("campaign_id", delivery.event().campaignId());
        }
        data.putAll(read(delivery.event().data()));
        if (personal) {
            person(delivery).ifPresent(contact -> data.put("contact", contact));
        }
        return data;
    }

    /** Nothing of somebody who is frozen, or no more there. */
    private Optional<Map<String, Object>> person(Delivery delivery) {
        if (delivery.event().leadId() == null
                || EventType.ERASED.apiName().equals(delivery.event().type())) {
            return Optional.empty();
        }
        return leads.find(delivery.event().leadId())
                .filter(lead -> !lead.person().isRestricted())
                .map(this::person);
    }

    private Map<String, Object> person(Lead lead) {
        Contact contact = vault.contact(lead);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("first_name", contact.firstName());
        told.put("last_name", contact.lastName());
        told.put("email", contact.email());
        told.put("phone", contact.phone());
        told.put("company", contact.company());
        return told;
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, DATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event could not be read", e);
        }
    }
}
