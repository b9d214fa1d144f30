package dev.baton.bulk.change;

import dev.baton.bulk.job.BulkAction;
import dev.baton.bulk.job.BulkJob;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.change.LeadChanges;
import dev.baton.lead.change.LeadDeals;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.InvalidInput;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Along the allowed transitions only. */
@Component
class ChangeStatuses implements BulkChange {

    private final LeadChanges changes;
    private final Leads leads;
    private final LeadDeals deals;
    private final Clock clock;

    ChangeStatuses(LeadChanges changes, Leads leads, LeadDeals deals, Clock clock) {
        this.changes = changes;
        this.leads = leads;
        this.deals = deals;
        this.clock = clock;
    }

    @Override
    public boolean does(BulkAction action) {
        return action == BulkAction.CHANGE_STATUS;
    }

    @Override
    public Map<String, String> apply(BulkJob job, List<Lead> all) {
        LeadStatus wanted = LeadStatus.of(job.parameters().status());
        Map<String, String> refusals = new LinkedHashMap<>();
        for (Lead lead : all) {
            if (lead.status() == wanted) {
                refusals.put(lead.id(), "It is " + wanted.apiName() + " already");
            } else if (!lead.status().canBecome(wanted)) {
                refusals.put(lead.id(), "What is " + lead.status().apiName() + " cannot become " + wanted.apiName());
            } else {
                change(job, lead, wanted).ifPresent(refusal -> refusals.put(lead.id(), refusal));
            }
        }
        return refusals;
    }

    /** @return why it was not changed, in words */
    private Optional<String> change(BulkJob job, Lead lead, LeadStatus wanted) {
        String offeredTo = lead.offeredTo();
        try {
            Deal deal = deals.read(
                    lead, wanted, job.parameters().dealValue(), job.parameters().dealCurrency());
            if (!deal.equals(Deal.NONE)) {
                lead.dealIs(deal, clock.instant());
            }
        } catch (InvalidInput e) {
            return Optional.of(e.problems().get(0).message()); // such as decimals that the campaign's currency has not
        }
        changes.move(lead, wanted, job.course().createdBy(), BulkChange.mark(job));
        leads.announce(lead, lead.assignedTo(), offeredTo);
        return Optional.empty();
    }
}
