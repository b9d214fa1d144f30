package dev.baton.lead;

import dev.baton.shared.Conflict;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A lead. Holds the rules of its state; personal values are sealed and opened by {@link LeadVault}. */
@Entity
@Table(name = "lead")
public class Lead extends KnownLead {

    @Id
    private String id;

    UUID uuid;
    String campaignId;
    UUID importId;
    String source;
    String medium;

    @Embedded
    Tracking tracking;

    @Embedded
    LeadDetails details;

    @Embedded
    LeadTraits traits;

    String region;
    String[] reps;
    byte[] contactSealed;
    byte[] financialSealed;
    byte[] emailIndex;
    byte[] phoneIndex;
    byte[] visitorIndex;
    byte[] nameBirthIndex;
    String[] nameIndex = {};
    private int score;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Grade grade = Grade.D;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ScoreContribution> scoreBreakdown = List.of();

    String rulesVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RoutingReason> routing = List.of();

    String qualificationStatus = "unqualified";
    String status = LeadStatus.NEW.apiName();
    private String offeredTo;
    Instant offeredAt;
    private Instant answerBy;
    String assignedTo;
    Instant assignedAt;
    String duplicateOf;
    String mergedInto;
    Instant followUpDate;
    Instant createdAt;
    Instant updatedAt;
    Instant contactedAt;
    Instant closedAt;

    @Version
    int version;

    protected Lead() {}

    Lead(String id, NewLead from, LeadTraits traits, Instant now) {
        this.id = id;
        this.uuid = UUID.randomUUID();
        this.campaignId = from.campaignId();
        this.importId = from.importId();
        this.source = from.source();
        this.language = from.language();
        this.region = from.contact().region();
        this.reps = from.reps().toArray(String[]::new);
        this.consentGiven = from.consentGiven();
        this.traits = traits;
        this.details = from.details();
        this.tracking = from.tracking();
        this.form = from.form();
        this.medium = tracking.utmMedium() == null ? null : tracking.utmMedium().toLowerCase(Locale.ROOT);
        this.createdAt = now;
        this.updatedAt = now;
    }

    void normalise(String campaignLanguage) {
        language = language == null ? campaignLanguage : language.toLowerCase(Locale.ROOT);
    }

    void endAsRepeat(Instant now) {
        status = LeadStatus.CLOSED_LOST.apiName();
        closedAt = now;
        updatedAt = now;
    }

    /** @param version of the rules; null: what they said of it stays, its behaviour alone is counted anew */
    public void scored(List<ScoreContribution> breakdown, String version, Instant now) {
        scoreBreakdown = List.copyOf(breakdown);
        score = ScoreContribution.sum(breakdown);
        rulesVersion = version == null ? rulesVersion : version;
        updatedAt = now;
    }

    public void graded(Grade newGrade, Instant now) {
        grade = newGrade;
        updatedAt = now;
    }

    public void ranked(List<RoutingReason> ranking, Instant now) {
        routing = List.copyOf(ranking);
        updatedAt = now;
    }

    public void offered(String username, Instant answerUntil, Instant now) {
        requireUnassigned();
        offeredTo = username;
        answerBy = answerUntil;
        offeredAt = now;
        updatedAt = now;
    }

    public void offerEnded(Instant now) {
        offeredTo = null;
        answerBy = null;
        updatedAt = now;
    }

    public void assigned(String username, Instant now) {
        requireUnassigned();
        offerEnded(now);
        assignedTo = username;
        assignedAt = now;
    }

    /** Moves along the allowed transitions. @return whether the status is another one now */
    public boolean moveTo(LeadStatus wanted, Instant now) {
        LeadStatus current = status();
        if (!current.canBecome(wanted)) {
            throw new Conflict("A lead that is " + current.apiName() + " cannot become " + wanted.apiName()
                    + "; it can become " + current.nextNames());
        }
        status = wanted.apiName();
        updatedAt = now;
        if (contactedAt == null && wanted != LeadStatus.NEW && wanted != LeadStatus.CLOSED_LOST) {
            contactedAt = now;
        }
        if (wanted.isClosed()) {
            closedAt = now;
            followUpDate = null;
            qualificationStatus = wanted == LeadStatus.CLOSED_WON ? "customer" : "lost";
        } else if (wanted == LeadStatus.QUALIFIED || wanted == LeadStatus.PROPOSAL) {
            qualificationStatus = "sales_qualified";
        }
        return current != wanted;
    }

    public void followUpOn(Instant date, Instant now) {
        followUpDate = date;
        updatedAt = now;
    }

    private void requireUnassigned() {
        if (assignedTo != null) {
            throw new Conflict("This lead is being worked by " + assignedTo + " already");
        }
    }

    public String id() {
        return id;
    }

    public String campaignId() {
        return campaignId;
    }

    public LeadStatus status() {
        return LeadStatus.of(status);
    }

    public Grade grade() {
        return grade;
    }

    public int score() {
        return score;
    }

    public List<ScoreContribution> scoreBreakdown() {
        return scoreBreakdown;
    }

    public List<RoutingReason> routing() {
        return routing;
    }

    public String offeredTo() {
        return offeredTo;
    }

    public Instant answerBy() {
        return answerBy;
    }

    public String assignedTo() {
        return assignedTo;
    }

    public String mergedInto() {
        return mergedInto;
    }

    public Instant followUpDate() {
        return followUpDate;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** What the rules ask about: nothing here singles a person out. Embedded values are null when none was given. */
    public LeadProfile profile() {
        return LeadProfile.of(this);
    }

    LeadDetails details() {
        return details == null ? LeadDetails.NONE : details;
    }

    Tracking tracking() {
        return tracking == null ? Tracking.NONE : tracking;
    }
}
