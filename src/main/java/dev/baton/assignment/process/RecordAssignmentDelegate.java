package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import dev.baton.identity.People;
import dev.baton.identity.Role;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.InvalidInput;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** {@code lead-assignment}, "Record assignment by hand". */
@Component
class RecordAssignmentDelegate implements JavaDelegate {

    private final Offers offers;
    private final People people;
    private final IdentityService identity;

    RecordAssignmentDelegate(Offers offers, People people, IdentityService identity) {
        this.offers = offers;
        this.people = people;
        this.identity = identity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String assignee = (String) execution.getVariable(LeadAssignmentProcess.ASSIGNEE);
        boolean isRep = assignee != null
                && people.find(assignee)
                        .filter(p -> p.active() && p.roles().contains(Role.REP))
                        .isPresent();
        if (!isRep) {
            throw new InvalidInput("assigned_to", "Please choose a rep");
        }
        String manager = Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .orElse(LeadTimeline.BATON);
        offers.assignedByHand(LeadAssignmentProcess.leadId(execution), assignee, manager);
    }
}
