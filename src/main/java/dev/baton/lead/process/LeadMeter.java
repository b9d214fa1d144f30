package dev.baton.lead.process;

import dev.baton.lead.Lead;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the leads that were taken in, by the kind of way they came. */
@Component
class LeadMeter {

    private static final String SHEET = "sheet";
    private static final String BY_HAND = "manual";
    private static final String FORM = "form";

    private final MeterRegistry meters;

    LeadMeter(MeterRegistry meters) {
        this.meters = meters;
        List.of(SHEET, BY_HAND, FORM).forEach(this::counter); // a counter that begins with its first lead misses it
    }

    /** Counted once the running transaction is committed: what is taken back was no lead. */
    void received(Lead lead) {
        String kind = kind(lead);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter(kind).increment();
            }
        });
    }

    private Counter counter(String kind) {
        return meters.counter("baton.leads.received", "kind", kind);
    }

    private static String kind(Lead lead) {
        if (lead.enquiry().origin().isSheet()) {
            return SHEET;
        }
        return BY_HAND.equals(lead.enquiry().origin().source()) ? BY_HAND : FORM;
    }
}
