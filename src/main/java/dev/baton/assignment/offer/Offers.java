package dev.baton.assignment.offer;

import dev.baton.assignment.AssignmentSettings;
import dev.baton.assignment.Routing;
import dev.baton.assignment.rep.RepLoads;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadOffered;
import dev.baton.lead.LeadEvents.OffersBeginAgain;
import dev.baton.lead.LeadProfile;
import dev.baton.lead.Leads;
import dev.baton.lead.RoutingReason;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers a lead to one rep after the other until one accepts; every answer is written down with its reason. */
@Component
public class Offers {

    private final Leads leads;
    private final Routing routing;
    private final RepLoads loads;
    private final NoteDrafts drafts;
    private final LeadTimeline timeline;
    private final AssignmentSettings settings;
    private final LeadOffers rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offers(
            Leads leads,
            Routing routing,
            RepLoads loads,
            NoteDrafts drafts,
            LeadTimeline timeline,
            AssignmentSettings settings,
            LeadOffers rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.routing = routing;
        this.loads = loads;
        this.drafts = drafts;
        this.timeline = timeline;
        this.settings = settings;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** An offer that was made: to whom, as the how-manieth, when to remind and until when it stands. */
    public record Offer(String username, int number, Instant remindAt, Instant answerBy) {}

    /** Ranks the reps and keeps the ranking with the lead. */
    public void rank(String leadId) {
        Lead lead = leads.get(leadId);
        lead.judged(lead.judgement().ranked(routing.rank(LeadProfile.of(lead), List.of())), clock.instant());
    }

    /**
     * Offers the lead to the best free rep who has not had it yet.
     *
     * @param offersBefore how often it was offered
     * @return nothing, when nobody is free or enough have been asked
     */
    public Optional<Offer> offerNext(String leadId, int offersBefore) {
        if (offersBefore >= settings.maxOffers()) {
            return Optional.empty();
        }
        Lead lead = leads.get(leadId);
        if (offersBefore > 0) {
            lead.judged(
                    lead.judgement().ranked(routing.rank(LeadProfile.of(lead), rows.offeredBefore(leadId))),
                    clock.instant());
        }
        return lead.judgement().routing().stream()
                .filter(RoutingReason::eligible)
                .findFirst()
                .map(best -> offer(
                        lead,
                        best.username(),
                        offersBefore + 1,
                        new By(LeadTimeline.BATON, null, Map.of("reason", best.reason()))));
    }

    /**
     * Who offers.
     *
     * @param reason in a manager's words
     * @param more stands on the timeline
     */
    public record By(String username, @Nullable String reason, Map<String, Object> more) {}

    /** To whom a manager wants it offered, whoever had it before. */
    public Offer offerTo(Lead lead, String username, By manager) {
        rows.flush();
        int last = rows.lastNumber(lead.id());
        return offer(lead, username, Math.max(0, last - lead.holder().earlierOffers()) + 1, manager);
    }

    private Offer offer(Lead lead, String username, int number, By by) {
        Instant now = clock.instant();
        Instant answerBy = now.plus(settings.answerWithin().get(lead.grade()));
        lead.offered(username, answerBy, now);
        rows.add(new LeadOffer(lead.id(), lead.holder().earlierOffers() + number, username, now, answerBy));
        loads.offered(username);
        timeline.add(
                lead.id(),
                ActivityType.OFFERED,
                by.username(),
                by.reason(),
                LeadTimeline.with(by.more(), "to", username, "number", number));
        events.publishEvent(new LeadOffered(lead.id(), lead.campaignId(), username));
        return new Offer(username, number, now.plus(settings.remindAfter(lead.grade())), answerBy);
    }

    /**
     * Ranks the reps for what is known of the lead now.
     *
     * @return whether its open offer is to be made anew: its grade is another one, or another rep is better
     */
    public boolean review(String leadId, boolean gradeChanged) {
        Lead lead = leads.get(leadId);
        rows.flush(); // what was scored in this transaction; the row is read again
        rows.hold(lead);
        if (lead.offeredTo() == null
                || lead.assignedTo() != null
                || lead.person().isRestricted()) {
            return false;
        }
        List<String> before = rows.offeredBefore(leadId).stream()
                .filter(rep -> !rep.equals(lead.offeredTo()))
                .toList();
        lead.judged(
                lead.judgement().ranked(routing.rank(LeadProfile.of(lead), before, lead.offeredTo())), clock.instant());
        Optional<RoutingReason> best = lead.judgement().routing().stream()
                .filter(RoutingReason::eligible)
                .findFirst();
        return best.isPresent() && (gradeChanged || !best.get().username().equals(lead.offeredTo()));
    }

    /** The offer is made anew at once: it does not count, and the rep may get it again. */
    public Lead replaced(String leadId) {
        Lead lead = leads.get(leadId);
        rows.flush(); // the ranking; the row is read again
        String username = end(lead, LeadOffer.Answer.REPLACED);
        rows.flush(); // before the new offer, which may be the same rep's
        lead.offersForNothing(lead.holder().earlierOffers() + 1);
        String reason = "More is known of the lead now: grade " + lead.grade() + ", " + lead.score() + " points";
        timeline.add(
                leadId, ActivityType.UNASSIGNED, LeadTimeline.BATON, null, Map.of("to", username, "reason", reason));
        leads.announce(lead, username);
        return lead;
    }

    /** The lead was closed and goes on, or is a lead of its own again: it starts with no offers behind it. */
    @EventListener
    void again(OffersBeginAgain event) {
        leads.get(event.leadId()).offersForNothing(rows.lastNumber(event.leadId()));
    }

    public void remind(String leadId) {
        Lead lead = leads.get(leadId);
        timeline.add(leadId, ActivityType.REMINDED, LeadTimeline.BATON, null, Map.of("to", lead.offeredTo()));
        events.publishEvent(new OfferReminder(leadId, lead.campaignId(), lead.offeredTo()));
    }

    public void timedOut(String leadId) {
        Lead lead = leads.get(leadId);
        String username = end(lead, LeadOffer.Answer.TIMED_OUT);
        timeline.add(leadId, ActivityType.TIMED_OUT, LeadTimeline.BATON, null, Map.of("to", username));
        leads.announce(lead, username);
    }

    /** @throws InvalidInput when the rep gave no reason */
    public void declined(String leadId) {
        Lead lead = leads.get(leadId);
        String username = lead.offeredTo();
        String reason = drafts.take(leadId, NoteDrafts.Purpose.DECLINE, username)
                .orElseThrow(() -> new InvalidInput("reason", "Please give a reason for declining"));
        end(lead, LeadOffer.Answer.DECLINED);
        timeline.add(leadId, ActivityType.DECLINED, username, reason, Map.of());
        leads.announce(lead, username);
    }

    /** The lead is closed: nobody has to answer any more. */
    public void withdrawn(Lead lead) {
        String username = end(lead, LeadOffer.Answer.WITHDRAWN);
        leads.announce(lead, username);
    }

    /** @return who works the lead from now on */
    public String accepted(String leadId) {
        Lead lead = leads.get(leadId);
        String username = end(lead, LeadOffer.Answer.ACCEPTED);
        loads.offered(username);
        lead.assigned(username, clock.instant());
        timeline.add(leadId, ActivityType.ACCEPTED, username, null, Map.of());
        leads.announce(lead, username);
        return username;
    }

    /** The manager's decision, when no rep took the lead. */
    public void assignedByHand(String leadId, String username, String manager) {
        Lead lead = leads.get(leadId);
        lead.assigned(username, clock.instant());
        loads.offered(username);
        timeline.add(leadId, ActivityType.ASSIGNED, manager, null, new HashMap<>(Map.of("to", username)));
        leads.announce(lead, username);
        events.publishEvent(new LeadOffered(leadId, lead.campaignId(), username));
    }

    /**
     * The open offer, whatever number the task's answer names. The lead's row is held first, by whoever answers: two
     * answers at once would otherwise take their rows in different order, and wait for each other.
     */
    private String end(Lead lead, LeadOffer.Answer answer) {
        rows.hold(lead);
        LeadOffer offer = rows.open(lead).orElseThrow(() -> new Conflict("This lead is not offered to anybody now"));
        offer.answered(answer, clock.instant());
        lead.offerEnded(clock.instant());
        loads.released(offer.username());
        return offer.username();
    }

    /** Until this transaction ends nobody else answers for the lead. */
    public void hold(String leadId) {
        rows.hold(leadId);
    }

    public boolean wasOffered(String leadId, String username) {
        return rows.everOffered(leadId, username);
    }
}
