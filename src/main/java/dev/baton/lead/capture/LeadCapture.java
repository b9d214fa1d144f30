package dev.baton.lead.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.lead.CampaignDirectory.CampaignInfo;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadIntakeProcess;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in one lead: checked, not there already, and offered to a rep when this transaction ends. */
@Component
class LeadCapture {

    private final LeadRequest requests;
    private final Leads leads;
    private final LeadIntakeProcess intake;
    private final People people;

    LeadCapture(LeadRequest requests, Leads leads, LeadIntakeProcess intake, People people) {
        this.requests = requests;
        this.leads = leads;
        this.intake = intake;
        this.people = people;
    }

    /**
     * What came of it.
     *
     * @param repeated the person is a lead of this campaign already: this one
     */
    record Captured(Lead lead, boolean repeated, List<String> warnings) {}

    @Transactional
    public Captured capture(JsonNode body, CurrentUser who) {
        LeadRequest.Read read = requests.read(body, who.username());
        requireOpen(read.campaign());
        NewLead lead = forReps(read.lead(), who);
        Optional<Lead> known = leads.noteIfRepeated(lead);
        if (known.isPresent()) {
            return new Captured(known.get(), true, read.warnings());
        }
        String id = intake.receive(List.of(lead)).get(0);
        return new Captured(leads.get(id), false, read.warnings());
    }

    private static void requireOpen(CampaignInfo campaign) {
        if (!campaign.isActive()) {
            throw new Conflict("The campaign is " + campaign.status() + ": it takes no leads now");
        }
    }

    /** A manager says who may be offered the lead; a rep keeps what they bring; a program's leads go by the rules. */
    private NewLead forReps(NewLead lead, CurrentUser who) {
        Set<String> reps =
                people.withRole(Role.REP).stream().map(Person::username).collect(Collectors.toSet());
        if (!who.assigns()) {
            return lead.forReps(reps.contains(who.username()) ? List.of(who.username()) : List.of());
        }
        Set<String> unknown = new HashSet<>(lead.reps());
        unknown.removeAll(
                people.withRole(Role.REP).stream().map(Person::username).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw new InvalidInput("assign_to", "There is no such rep");
        }
        return lead;
    }
}
