package dev.baton.lead.state;

import dev.baton.shared.Conflict;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How far a lead has come: its status, along the table of {@link LeadStatus}, and its qualification, along that of
 * {@link Qualification}.
 */
@Embeddable
public record LeadProgress(
        String status,
        String qualificationStatus,
        Instant followUpDate,
        Instant contactedAt,
        Instant closedAt,
        Deal deal) {

    /** The database knows none as nothing. */
    public LeadProgress {
        deal = deal == null ? Deal.NONE : deal;
    }

    public static final LeadProgress BEGUN =
            new LeadProgress(LeadStatus.NEW.apiName(), Qualification.UNQUALIFIED.apiName(), null, null, null, null);

    public LeadStatus current() {
        return LeadStatus.of(status);
    }

    public Qualification qualification() {
        return Qualification.of(qualificationStatus);
    }

    /** @throws Conflict naming what may follow */
    public LeadProgress to(LeadStatus wanted, Instant now) {
        LeadStatus current = current();
        if (!current.canBecome(wanted)) {
            throw new Conflict("A lead that is " + current.apiName() + " cannot become " + wanted.apiName()
                    + "; it can become " + current.nextNames());
        }
        boolean reached = wanted != LeadStatus.NEW && wanted != LeadStatus.CLOSED_LOST;
        return new LeadProgress(
                wanted.apiName(),
                afterwards(wanted).apiName(),
                wanted.isClosed() ? null : followUpDate,
                contactedAt == null && reached ? now : contactedAt,
                wanted.isClosed() ? now : closedAt,
                deal);
    }

    /** The sale decides, whatever stood there before. */
    private Qualification afterwards(LeadStatus wanted) {
        return switch (wanted) {
            case CLOSED_WON -> Qualification.CUSTOMER;
            case CLOSED_LOST -> Qualification.LOST;
            case QUALIFIED, PROPOSAL -> Qualification.SALES_QUALIFIED;
            case NEW, CONTACTED -> qualification();
        };
    }

    /** @throws Conflict naming what may follow */
    public LeadProgress qualified(Qualification wanted) {
        String now = qualification().to(wanted).apiName();
        return new LeadProgress(status, now, followUpDate, contactedAt, closedAt, deal);
    }

    public LeadProgress worth(Deal now) {
        return new LeadProgress(status, qualificationStatus, followUpDate, contactedAt, closedAt, now);
    }

    public LeadProgress followUpOn(Instant date) {
        return new LeadProgress(status, qualificationStatus, date, contactedAt, closedAt, deal);
    }

    /** It was never a lead of its own: nobody was lost. */
    public LeadProgress endedAsRepeat(Instant now) {
        return new LeadProgress(
                LeadStatus.CLOSED_LOST.apiName(), qualificationStatus, followUpDate, contactedAt, now, deal);
    }
}
