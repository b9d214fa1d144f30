package dev.baton.privacy.request;

import dev.baton.audit.AuditLog;
import dev.baton.lead.privacy.PersonLeads;
import dev.baton.privacy.request.PrivacyRequest.FoundLead;
import dev.baton.privacy.request.PrivacyRequestProcess.Decision;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's requests: opened, extended, decided. What is then done is up to the process. */
@Component
public class PrivacyRequests {

    private final PrivacyRequestStore store;
    private final PrivacyRequestProcess process;
    private final PrivacyRequestSettings settings;
    private final PersonLeads persons;
    private final AuditLog audit;
    private final Clock clock;

    PrivacyRequests(
            PrivacyRequestStore store,
            PrivacyRequestProcess process,
            PrivacyRequestSettings settings,
            PersonLeads persons,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.process = process;
        this.settings = settings;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PrivacyRequest open(NewPrivacyRequest wanted, String by) {
        UUID id = UUID.randomUUID();
        Instant due = wanted.receivedAt().plus(settings.answerWithin());
        store.add(id, wanted, due, by);
        audit.record(by, "privacy_request_opened", "privacy_request", id.toString());
        process.start(id, wanted.kind(), due);
        return store.get(id);
    }

    @Transactional(readOnly = true)
    public PrivacyRequest get(UUID id) {
        return store.get(id);
    }

    /** @param emailIndex with {@code phoneIndex} null: everybody's */
    @Transactional(readOnly = true)
    public ItemPage<PrivacyRequest> page(byte[] emailIndex, byte[] phoneIndex, PageRequest page) {
        return new ItemPage<>(
                store.page(emailIndex, phoneIndex, page),
                page.page(),
                page.size(),
                store.total(emailIndex, phoneIndex));
    }

    /** Leads that are the person's, and others that may be; whoever decides says which. */
    @Transactional
    public void found(UUID id, List<String> theirs, List<String> others) {
        store.addLeads(id, theirs, true);
        store.addLeads(id, others, false);
    }

    /** What was done for it, in numbers. */
    @Transactional
    public void counted(UUID id, Map<String, Integer> counts) {
        store.counts(id, counts);
    }

    /** Leads with the request's e-mail address or phone. */
    @Transactional(readOnly = true)
    public List<PersonLeads.Found> matches(UUID id) {
        PrivacyRequest.Person person = store.get(id).person();
        byte[][] indexes = store.indexes(id);
        return persons.find(person == null ? null : person.name(), indexes[0], indexes[1]);
    }

    /** Once, before the time is over, and with a reason that the person is told (article 12(3)). */
    @Transactional
    public PrivacyRequest extend(UUID id, String reason, String by) {
        PrivacyRequest request = store.lock(id);
        Decision open = waiting(request);
        if (request.term().extension() != null) {
            throw new Conflict("This request was extended already; the law allows it once");
        }
        if (clock.instant().isAfter(request.term().dueAt())) {
            throw new Conflict("This request is overdue; it can be extended within the first month only");
        }
        Instant due = request.term().dueAt().plus(settings.extension());
        store.extend(id, due, reason);
        process.extended(open, due);
        audit.record(by, "privacy_request_extended", "privacy_request", id.toString());
        return store.get(id);
    }

    /**
     * Keeps what belongs to a decision until the task is completed.
     *
     * @param leadIds which of the found leads are the person's; null: as it was said before
     * @param reason why it is refused; null for an approval
     */
    @Transactional
    public void draft(UUID id, List<String> leadIds, String reason) {
        PrivacyRequest request = store.lock(id);
        waiting(request);
        if (leadIds != null) {
            List<String> found = request.leads().stream().map(FoundLead::leadId).toList();
            if (!found.containsAll(leadIds)) {
                throw new InvalidInput("lead_ids", "Choose among the leads that were found for this request");
            }
            store.choose(id, leadIds);
        }
        store.refusal(id, reason);
    }

    /** The task in which the request is decided. @throws Conflict when it is decided already */
    @Transactional(readOnly = true)
    public String decisionTask(UUID id) {
        return waiting(store.get(id)).taskId();
    }

    /** Completes the decision as whoever is signed in to the engine. */
    @Transactional
    public void decide(UUID id, String decision) {
        process.complete(waiting(store.lock(id)), decision);
    }

    private Decision waiting(PrivacyRequest request) {
        return process.decision(request.id())
                .filter(open -> request.isOpen())
                .orElseThrow(() -> new Conflict("This request is "
                        + ("open".equals(request.status()) ? "being worked on" : request.status()) + " already"));
    }
}
