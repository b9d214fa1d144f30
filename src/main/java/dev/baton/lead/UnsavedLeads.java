package dev.baton.lead;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The leads that the running transaction makes, until they are written at its end. */
public final class UnsavedLeads implements AutoCloseable {

    private final Map<String, Lead> leads = new LinkedHashMap<>();

    private UnsavedLeads() {}

    /** To be closed in the same transaction. */
    public static UnsavedLeads open() {
        UnsavedLeads made = new UnsavedLeads();
        TransactionSynchronizationManager.bindResource(UnsavedLeads.class, made);
        return made;
    }

    static Optional<Lead> find(String leadId) {
        UnsavedLeads open = (UnsavedLeads) TransactionSynchronizationManager.getResource(UnsavedLeads.class);
        return open == null ? Optional.empty() : Optional.ofNullable(open.leads.get(leadId));
    }

    public void add(Lead lead) {
        leads.put(lead.id(), lead);
    }

    public void save(EntityManager entities) {
        leads.values().forEach(entities::persist);
    }

    @Override
    public void close() {
        TransactionSynchronizationManager.unbindResource(UnsavedLeads.class);
    }
}
