package dev.baton.assignment.offer;

import dev.baton.assignment.rep.RepLoads;
import dev.baton.identity.rep.RepDays;
import dev.baton.identity.rep.RepProfile;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadAnswered;
import dev.baton.lead.LeadEvents.LeadClosed;
import dev.baton.lead.Leads;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.InvalidInput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A step of a rep's work on a lead: status, contact, note, next date. */
@Component
public class RepWork {

    /** What is later is written with a sign, which no form does. */
    private static final int LAST_YEAR = 9999;

    private static final int MOST_YEARS = 5;

    private final Leads leads;
    private final LeadTimeline timeline;
    private final NoteDrafts drafts;
    private final RepLoads loads;
    private final RepDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RepWork(
            Leads leads,
            LeadTimeline timeline,
            NoteDrafts drafts,
            RepLoads loads,
            RepDays days,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.timeline = timeline;
        this.drafts = drafts;
        this.loads = loads;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /** What a rep reports of a step; the note waits among the drafts. */
    public record Outcome(LeadStatus status, String contact, boolean leadAnswered, LocalDate followUpOn) {}

    /**
     * What came of the step.
     *
     * @param assignee who works the lead: the task's answers cannot name somebody else
     * @param waitUntil when the task comes back; null when it stays
     */
    public record Recorded(boolean closed, String assignee, Instant waitUntil) {}

    /** @return null for no day */
    public static LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException expected) {
            // answered below
        }
        throw new InvalidInput("follow_up_date", "Please give the date as 2026-12-31");
    }

    public Recorded record(String leadId, Outcome outcome) {
        Lead lead = leads.get(leadId);
        LocalDate followUpOn = outcome.followUpOn();
        Instant followUpAt = followUpOn == null ? null : followUpAt(lead.assignedTo(), followUpOn);
        String before = lead.status().apiName();
        boolean moved = lead.moveTo(outcome.status(), clock.instant());
        drafts.take(leadId, NoteDrafts.Purpose.DEAL, lead.assignedTo())
                .filter(worth -> lead.status() == LeadStatus.CLOSED_WON)
                .ifPresent(worth -> lead.dealIs(Deal.read(worth), clock.instant()));
        note(lead, outcome);
        if (!outcome.status().isClosed()) {
            comeBack(lead, followUpOn, followUpAt);
        }
        if (moved) {
            tellOfMove(lead, before);
        }
        tell(lead, outcome);
        boolean waits = followUpAt != null && followUpAt.isAfter(clock.instant());
        return new Recorded(outcome.status().isClosed(), lead.assignedTo(), waits ? followUpAt : null);
    }

    private void comeBack(Lead lead, LocalDate day, Instant at) {
        boolean news = at != null && !at.equals(lead.followUpDate());
        lead.followUpOn(at, clock.instant());
        if (news) {
            timeline.add(lead.id(), ActivityType.FOLLOW_UP_SET, lead.assignedTo(), null, Map.of("day", day.toString()));
        }
    }

    private void tellOfMove(Lead lead, String before) {
        if (lead.status() == LeadStatus.PROPOSAL) {
            timeline.add(lead.id(), ActivityType.PROPOSAL_SENT, lead.assignedTo(), null, Map.of());
        }
        timeline.add(
                lead.id(),
                ActivityType.STATUS_CHANGED,
                lead.assignedTo(),
                null,
                Map.of("from", before, "to", lead.status().apiName()));
    }

    /** The morning of that day where the rep is; for the rest of today the task just stays. */
    private Instant followUpAt(String rep, LocalDate day) {
        RepProfile profile = days.profile(rep);
        LocalDate today = profile.today(clock.instant());
        if (day.isBefore(today)) {
            throw new InvalidInput(
                    "follow_up_date", "The follow-up date lies in the past; choose today or a later day");
        }
        if (day.isAfter(today.plusYears(MOST_YEARS))) {
            throw new InvalidInput(
                    "follow_up_date", "The follow-up date lies more than %d years ahead".formatted(MOST_YEARS));
        }
        return profile.startOf(day);
    }

    private void note(Lead lead, Outcome outcome) {
        String text = drafts.take(lead.id(), NoteDrafts.Purpose.WORK, lead.assignedTo())
                .orElse(null);
        ActivityType type =
                switch (outcome.contact()) {
                    case "call" -> ActivityType.CALL_MADE;
                    case "email" -> ActivityType.EMAIL_SENT;
                    case "meeting" -> ActivityType.MEETING_SCHEDULED;
                    default -> ActivityType.NOTE_ADDED;
                };
        if (text != null || type != ActivityType.NOTE_ADDED) {
            timeline.add(lead.id(), type, lead.assignedTo(), text, Map.of());
        }
    }

    private void tell(Lead lead, Outcome outcome) {
        leads.announce(lead, lead.assignedTo());
        if (outcome.status().isClosed()) {
            loads.released(lead.assignedTo());
            events.publishEvent(new LeadClosed(lead.id()));
        } else if (outcome.leadAnswered()) {
            events.publishEvent(new LeadAnswered(lead.id()));
        }
    }
}
