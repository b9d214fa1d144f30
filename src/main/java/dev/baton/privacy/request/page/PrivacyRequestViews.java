package dev.baton.privacy.request.page;

import dev.baton.identity.People;
import dev.baton.lead.hold.LegalHolds;
import dev.baton.lead.list.LeadSearch;
import dev.baton.lead.privacy.PersonLeads;
import dev.baton.privacy.copy.PrivacyCopies;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequests;
import dev.baton.privacy.request.page.PrivacyRequestView.FoundLead;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a request. */
@Component
class PrivacyRequestViews {

    private static final String ONLY_PHONE = "Only the phone is the same; it may be somebody else's";

    private final PrivacyRequests requests;
    private final LeadSearch search;
    private final LegalHolds holds;
    private final PrivacyCopies copies;
    private final PrivacyRequestProcess process;
    private final People people;
    private final Clock clock;

    PrivacyRequestViews(
            PrivacyRequests requests,
            LeadSearch search,
            LegalHolds holds,
            PrivacyCopies copies,
            PrivacyRequestProcess process,
            People people,
            Clock clock) {
        this.requests = requests;
        this.search = search;
        this.holds = holds;
        this.copies = copies;
        this.process = process;
        this.people = people;
        this.clock = clock;
    }

    PrivacyRequestView of(PrivacyRequest request) {
        Map<String, String> names = people.names();
        boolean answered = request.doneAt() != null || "refused".equals(request.status());
        return new PrivacyRequestView(
                request.id(),
                request.number(),
                request.kind().apiName(),
                request.status(),
                !answered && clock.instant().isAfter(request.term().dueAt()),
                request.identityCheck(),
                request.person(),
                leads(request),
                request.term().receivedAt(),
                request.term().dueAt(),
                request.term().extension(),
                request.opened().by(),
                names.getOrDefault(request.opened().by(), request.opened().by()),
                request.opened().at(),
                request.decision().refusal(),
                request.decision().by(),
                names.getOrDefault(
                        String.valueOf(request.decision().by()),
                        request.decision().by()),
                request.decision().at(),
                request.doneAt(),
                request.counts(),
                answered ? null : process.problem(request.id()).orElse(null),
                copies.until(request.id()).orElse(null));
    }

    private List<FoundLead> leads(PrivacyRequest request) {
        Map<String, Boolean> chosen = request.leads().stream()
                .collect(Collectors.toMap(PrivacyRequest.FoundLead::leadId, PrivacyRequest.FoundLead::chosen));
        if (chosen.isEmpty()) {
            return List.of();
        }
        List<String> held = holds.held(chosen.keySet());
        Set<String> doubtful = doubtful(request);
        return search.all(List.copyOf(chosen.keySet())).stream()
                .map(lead -> FoundLead.of(
                        lead,
                        chosen.get(lead.leadId()),
                        held.contains(lead.leadId()),
                        doubtful.contains(lead.leadId()) ? ONLY_PHONE : null))
                .sorted(Comparator.comparing(FoundLead::leadId))
                .toList();
    }

    /** While it is decided which leads are meant; then it does not matter any more. */
    private Set<String> doubtful(PrivacyRequest request) {
        if (!request.isOpen() || request.leads().stream().allMatch(PrivacyRequest.FoundLead::chosen)) {
            return Set.of();
        }
        return requests.matches(request.id()).stream()
                .filter(found -> !found.isSure())
                .map(PersonLeads.Found::leadId)
                .collect(Collectors.toSet());
    }
}
