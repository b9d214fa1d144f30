package dev.baton.lead.process;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.OffersBeginAgain;
import dev.baton.lead.LeadStanding;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.state.Qualification;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a lead its earlier status back. Where it was closed meanwhile, its process goes on again. */
@Component
public class LeadReopening {

    private static final List<String> OPEN_QUALIFICATIONS = Stream.of(
                    Qualification.UNQUALIFIED, Qualification.MARKETING_QUALIFIED, Qualification.SALES_QUALIFIED)
            .map(Qualification::apiName)
            .toList();

    private final LeadIntakeProcess intake;
    private final LeadStarts starts;
    private final LeadTimeline timeline;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeadReopening(
            LeadIntakeProcess intake,
            LeadStarts starts,
            LeadTimeline timeline,
            ApplicationEventPublisher events,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.starts = starts;
        this.timeline = timeline;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /** Takes part in the running transaction; the lead's row is held. */
    public void giveBack(Lead lead, LeadStanding before, String username, Map<String, Object> more) {
        boolean wasClosed = lead.status().isClosed();
        Map<String, Object> metadata =
                LeadTimeline.with(more, "from", lead.status().apiName(), "to", before.status());
        lead.reopen(before, clock.instant());
        timeline.add(lead.id(), ActivityType.STATUS_CHANGED, username, null, metadata);
        if (wasClosed) {
            if (before.assignedTo() == null) {
                lead.comeBack(clock.instant());
            }
            goOn(lead);
        }
    }

    /** Where a closed lead stood before; the timeline knows from which status it was closed. @param rep who goes on with it */
    public LeadStanding beforeClosing(Lead lead, @Nullable String rep) {
        LeadStatus status = latest(lead, "from", List.of(lead.status().apiName()))
                .map(LeadStatus::of)
                .filter(before -> !before.isClosed())
                .orElse(lead.progress().contactedAt() == null ? LeadStatus.NEW : LeadStatus.CONTACTED);
        boolean qualified = status == LeadStatus.QUALIFIED || status == LeadStatus.PROPOSAL;
        return new LeadStanding(
                lead.campaignId(),
                status.apiName(),
                qualified
                        ? Qualification.SALES_QUALIFIED.apiName()
                        : latest(lead, "to", OPEN_QUALIFICATIONS).orElse(Qualification.UNQUALIFIED.apiName()),
                null,
                rep,
                lead.progress().contactedAt(),
                null);
    }

    /** Of the moves to one of these, one side of the last. */
    private Optional<String> latest(Lead lead, String side, List<String> to) {
        return jdbc.sql(
                        """
                        select metadata ->> ? from lead_activity
                        where lead_id = ? and activity_type = 'status_changed' and metadata ->> 'to' = any(?)
                        order by id desc limit 1
                        """)
                .params(side, lead.id(), to.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    /** A rep's work goes on with that rep; what nobody had accepted is offered anew. */
    private void goOn(Lead lead) {
        if (lead.assignedTo() != null) {
            intake.workAgain(lead);
        } else {
            offerAgain(lead);
        }
    }

    /** The lead has no process and is worked by nobody: it is offered to reps anew. */
    public void offerAgain(Lead lead) {
        events.publishEvent(new OffersBeginAgain(lead.id()));
        entities.flush();
        if (lead.judgement().rulesVersion() == null) {
            starts.add(List.of(lead.id())); // its process had not begun
        } else {
            intake.routeAgain(lead);
        }
    }
}
