package dev.baton.assignment.task;

import dev.baton.assignment.offer.NoteDrafts;
import dev.baton.assignment.offer.Offers;
import dev.baton.assignment.process.LeadAssignmentProcess;
import dev.baton.assignment.process.LeadPlaces;
import dev.baton.assignment.process.LeadWorkProcess;
import dev.baton.assignment.rep.RepLoads;
import dev.baton.engine.OneCommand;
import dev.baton.identity.People;
import dev.baton.identity.Role;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadOffered;
import dev.baton.lead.Leads;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A manager gives leads to another rep. What nobody works yet is offered; what a rep works goes over with its task. Takes
 * part in the running transaction, whose caller holds the leads' rows.
 */
@Component
public class LeadHandover {

    private final Offers offers;
    private final RepLoads loads;
    private final NoteDrafts drafts;
    private final LeadPlaces places;
    private final LeadAssignmentProcess assignment;
    private final LeadWorkProcess work;
    private final People people;
    private final Leads leads;
    private final LeadTimeline timeline;
    private final OneCommand command;
    private final ApplicationEventPublisher events;

    public LeadHandover(
            Offers offers,
            RepLoads loads,
            NoteDrafts drafts,
            LeadPlaces places,
            LeadAssignmentProcess assignment,
            LeadWorkProcess work,
            People people,
            Leads leads,
            LeadTimeline timeline,
            OneCommand command,
            ApplicationEventPublisher events) {
        this.offers = offers;
        this.loads = loads;
        this.drafts = drafts;
        this.places = places;
        this.assignment = assignment;
        this.work = work;
        this.people = people;
        this.leads = leads;
        this.timeline = timeline;
        this.command = command;
        this.events = events;
    }

    /**
     * Who gives.
     *
     * @param alsoAccepted also what another rep works
     * @param more stands on the timelines
     * @param reason in the manager's words, for the rep and on the timeline
     */
    public record Giving(String manager, boolean alsoAccepted, Map<String, Object> more, @Nullable String reason) {

        public Giving(String manager, boolean alsoAccepted, Map<String, Object> more) {
            this(manager, alsoAccepted, more, null);
        }
    }

    public boolean isRep(String username) {
        return username != null
                && people.find(username)
                        .filter(person -> person.active() && person.roles().contains(Role.REP))
                        .isPresent();
    }

    /** How many open leads each has now. */
    public Map<String, Long> openLeads(List<String> reps) {
        Map<String, Long> open = new LinkedHashMap<>();
        reps.forEach(rep -> open.put(rep, loads.openLeads(rep)));
        return open;
    }

    /**
     * Gives each lead to its rep, in one command of the engine.
     *
     * @param wanted by lead; null for none: the lead waits for a manager then
     * @return for leads that were not given, why, in words
     */
    public Map<String, String> give(Map<Lead, String> wanted, Giving giving) {
        Map<String, LeadPlaces.Place> found =
                places.of(wanted.keySet().stream().map(Lead::id).toList());
        return command.of(() -> {
            Map<String, String> refusals = new LinkedHashMap<>();
            wanted.forEach((lead, rep) -> {
                LeadPlaces.Place place = found.get(lead.id());
                String refusal = refusal(lead, rep, place, giving);
                if (refusal != null) {
                    refusals.put(lead.id(), refusal);
                } else {
                    give(lead, rep, place, giving);
                }
            });
            return refusals;
        });
    }

    private static String refusal(Lead lead, String rep, LeadPlaces.Place place, Giving giving) {
        if (lead.mergedInto() != null) {
            return "It was merged into " + lead.mergedInto();
        }
        if (lead.status().isClosed()) {
            return "It is closed: " + lead.status().apiName();
        }
        if (lead.assignedTo() != null && lead.assignedTo().equals(rep)) {
            return rep + " works it already";
        }
        if (lead.assignedTo() != null && !giving.alsoAccepted()) {
            return lead.assignedTo() + " has accepted it";
        }
        if (lead.assignedTo() == null && rep != null && rep.equals(lead.offeredTo())) {
            return "It is offered to " + rep + " already";
        }
        boolean fits = place != null && place.isWork() == (lead.assignedTo() != null);
        return fits ? null : "Its process is not ready for that now; try again in a minute";
    }

    private void give(Lead lead, String rep, LeadPlaces.Place place, Giving giving) {
        if (lead.assignedTo() != null) {
            moveWork(lead, rep, place, giving);
            return;
        }
        if (lead.offeredTo() != null) {
            offers.withdrawn(lead);
        }
        if (rep == null) {
            timeline.add(lead.id(), ActivityType.UNASSIGNED, giving.manager(), null, giving.more());
            assignment.awaitManager(place);
        } else {
            assignment.awaitAnswer(
                    place, offers.offerTo(lead, rep, new Offers.By(giving.manager(), giving.reason(), giving.more())));
            leads.announce(lead, rep);
        }
    }

    private void moveWork(Lead lead, String rep, LeadPlaces.Place place, Giving giving) {
        String before = lead.assignedTo();
        drafts.take(lead.id(), NoteDrafts.Purpose.WORK, before);
        leads.handOver(lead, rep);
        loads.released(before);
        loads.offered(rep);
        work.workedBy(place, rep);
        timeline.add(
                lead.id(),
                ActivityType.ASSIGNED,
                giving.manager(),
                giving.reason(),
                LeadTimeline.with(giving.more(), "from", before, "to", rep));
        events.publishEvent(new LeadOffered(lead.id(), lead.campaignId(), rep));
    }
}
