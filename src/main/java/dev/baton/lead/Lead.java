package dev.baton.lead;

import dev.baton.shared.Conflict;
import jakarta.persistence.Column;
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
public class Lead {

    @Id
    private String id;

    @Column(nullable = false)
    private UUID uuid;

    @Column(nullable = false)
    private String campaignId;

    private UUID importId;

    @Column(nullable = false)
    private String source;

    private String medium;
    private String utmSource;
    private String utmMedium;
    private String utmCampaign;
    private String utmTerm;
    private String utmContent;
    private String serviceInterest;
    private String urgency;
    private String budgetRange;
    private String timeline;
    private Integer timeOnPageSeconds;
    private Boolean returnVisitor;
    private Boolean formComplete;
    private String language;
    private String region;

    @Column(nullable = false)
    private String[] reps;

    @Column(nullable = false)
    byte[] contactSealed;

    byte[] financialSealed;
    byte[] emailIndex;
    byte[] phoneIndex;

    @Column(nullable = false)
    String[] nameIndex = {};

    private Boolean businessEmail;
    private boolean hasPhone;
    private boolean hasCompany;
    private boolean hasReferrer;
    private int score;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Grade grade = Grade.D;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScoreContribution> scoreBreakdown = List.of();

    private String rulesVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RoutingReason> routing = List.of();

    @Column(nullable = false)
    private String qualificationStatus = "unqualified";

    @Column(nullable = false)
    private String status = LeadStatus.NEW.apiName();

    private String offeredTo;
    private Instant answerBy;
    private String assignedTo;
    private Instant assignedAt;
    private String duplicateOf;
    private Instant followUpDate;
    private Boolean consentGiven;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    private Instant contactedAt;
    private Instant closedAt;

    @Version
    private int version;

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
        this.businessEmail = traits.businessEmail();
        this.hasPhone = traits.hasPhone();
        this.hasCompany = traits.hasCompany();
        this.hasReferrer = traits.hasReferrer();
        this.formComplete = traits.formComplete();
        this.createdAt = now;
        this.updatedAt = now;
        take(from.details());
        take(from.tracking());
    }

    private void take(LeadDetails details) {
        serviceInterest = details.serviceInterest();
        urgency = details.urgency();
        budgetRange = details.budgetRange();
        timeline = details.timeline();
    }

    private void take(Tracking tracking) {
        utmSource = tracking.utmSource();
        utmMedium = tracking.utmMedium();
        medium = tracking.utmMedium() == null ? null : tracking.utmMedium().toLowerCase(Locale.ROOT);
        utmCampaign = tracking.utmCampaign();
        utmTerm = tracking.utmTerm();
        utmContent = tracking.utmContent();
        timeOnPageSeconds = tracking.timeOnPageSeconds();
        returnVisitor = tracking.returnVisitor();
    }

    void normalise(String campaignLanguage) {
        language = language == null ? campaignLanguage : language.toLowerCase(Locale.ROOT);
    }

    /** The first lead goes on in its place. */
    void endAsRepeat(Instant now) {
        status = LeadStatus.CLOSED_LOST.apiName();
        closedAt = now;
        updatedAt = now;
    }

    public void scored(List<ScoreContribution> breakdown, String version, Instant now) {
        scoreBreakdown = List.copyOf(breakdown);
        score = breakdown.stream().mapToInt(ScoreContribution::points).sum();
        rulesVersion = version;
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
                    + "; it can become "
                    + current.allowedNext().stream().map(LeadStatus::apiName).toList());
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

    UUID uuid() {
        return uuid;
    }

    Tracking tracking() {
        return new Tracking(utmSource, utmMedium, utmCampaign, utmTerm, utmContent, timeOnPageSeconds, returnVisitor);
    }

    String timeline() {
        return timeline;
    }

    List<ScoreContribution> scoreBreakdown() {
        return scoreBreakdown;
    }

    String rulesVersion() {
        return rulesVersion;
    }

    String qualificationStatus() {
        return qualificationStatus;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant contactedAt() {
        return contactedAt;
    }

    UUID importId() {
        return importId;
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

    public Instant followUpDate() {
        return followUpDate;
    }

    public String duplicateOf() {
        return duplicateOf;
    }

    void repeats(String firstLeadId) {
        duplicateOf = firstLeadId;
    }

    public Boolean consentGiven() {
        return consentGiven;
    }

    /** What the rules ask about: nothing here singles a person out. */
    public LeadProfile profile() {
        return new LeadProfile(
                id,
                campaignId,
                source,
                businessEmail,
                emailIndex != null,
                hasPhone,
                hasCompany,
                serviceInterest,
                urgency,
                budgetRange,
                timeOnPageSeconds,
                formComplete,
                returnVisitor,
                medium,
                utmSource,
                hasReferrer,
                region,
                language,
                List.of(reps),
                grade,
                score);
    }
}
