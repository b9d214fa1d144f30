package dev.baton.lead.person;

import dev.baton.lead.LeadEvents;
import dev.baton.lead.LeadVault;
import dev.baton.lead.NewLead;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The same person in the same campaign within 24 hours is the same lead again (002, duplicate submission). */
@Component
public class RepeatedLeads {

    public static final Duration WITHIN = Duration.ofHours(24);

    private final PersonClaims claims;
    private final RecentLeads recent;
    private final LeadVault vault;
    private final LeadTimeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RepeatedLeads(
            PersonClaims claims,
            RecentLeads recent,
            LeadVault vault,
            LeadTimeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.recent = recent;
        this.vault = vault;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    public PersonInCampaign person(NewLead lead) {
        return PersonInCampaign.of(
                lead.campaignId(),
                vault.emailIndex(lead.contact().email()),
                vault.phoneIndex(lead.contact().phone()));
    }

    /**
     * Until the running transaction ends nobody else brings these persons in.
     *
     * @return those who are leads already, each with the oldest one
     */
    public Map<PersonInCampaign, String> claim(List<PersonInCampaign> persons) {
        PersonClaims.People people = new PersonClaims.People();
        persons.forEach(person -> people.add(
                person.campaignId(),
                person.byEmail() ? person.index().array() : null,
                person.byEmail() ? null : person.index().array()));
        claims.take(people);
        return recent.of(persons, clock.instant().minus(WITHIN));
    }

    /** To be seen on the timeline of the lead that is there. */
    public void note(String leadId, NewLead again) {
        timeline.add(
                leadId,
                ActivityType.DUPLICATE_NOTED,
                again.arrival().receivedBy(),
                null,
                Map.of("source", again.arrival().source()));
        events.publishEvent(new LeadEvents.LeadCameAgain(leadId));
    }
}
