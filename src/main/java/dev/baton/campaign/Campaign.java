package dev.baton.campaign;

import dev.baton.campaign.request.CustomField;
import dev.baton.identity.organisation.Organisation;
import dev.baton.lead.campaign.RoutedReps;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A campaign (002, campaigns table), with what its leads are read and routed by. */
@Entity
@Table(name = "campaign")
class Campaign {

    @Id
    String id;

    @Column(nullable = false)
    String name;

    String description;

    @Column(nullable = false)
    String campaignType;

    @Column(nullable = false)
    String status;

    LocalDate startDate;
    LocalDate endDate;
    BigDecimal budget;
    Integer targetLeads;
    String landingPageUrl;
    boolean autoAssign = true;
    String assignedTo;
    boolean doubleOptIn;

    @Column(nullable = false)
    String legalBasis = "consent";

    String legalBasisText;
    boolean firstAnswerToAll;
    String manager;

    @Column(nullable = false)
    String[] reps = {};

    @Column(nullable = false)
    UUID[] teams = {};

    @Column(nullable = false)
    String[] services = {};

    @Column(nullable = false)
    String region;

    @Column(nullable = false)
    String language;

    @Column(nullable = false)
    String currency;

    @Column(nullable = false)
    String[] notificationEmails = {};

    @Column(nullable = false)
    String[] notificationGrades = {"A", "B"};

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    List<CustomField> customFields = List.of();

    @Column(nullable = false)
    String captureAccess = "public";

    @Column(nullable = false)
    String[] allowedOrigins = {};

    Integer limitPerIp;
    Integer limitPerCampaign;
    int retentionDays = 2557;
    boolean countMails;

    /** Out of the way, and taking no leads, whatever its status. */
    boolean archived;

    String createdBy;

    @Column(nullable = false)
    Instant createdAt;

    @Column(nullable = false)
    Instant updatedAt;

    /** Null for one that is not saved yet. */
    @Version
    Integer version;

    protected Campaign() {}

    Campaign(String id, String name, String type, Organisation house, Instant now) {
        this.id = id;
        this.name = name;
        this.campaignType = type;
        this.status = "active";
        this.region = house.country();
        this.language = house.language();
        this.currency = house.currency();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A draft with the same settings. Its page is another one. */
    Campaign copy(String copyId, String copyName, Organisation house, Instant now) {
        Campaign copy = new Campaign(copyId, copyName, campaignType, house, now);
        copy.status = "draft";
        copy.description = description;
        copy.startDate = startDate;
        copy.endDate = endDate;
        copy.budget = budget;
        copy.targetLeads = targetLeads;
        copy.autoAssign = autoAssign;
        copy.assignedTo = assignedTo;
        copy.manager = manager;
        copy.reps = reps.clone();
        copy.teams = teams.clone();
        copy.services = services.clone();
        copy.region = region;
        copy.language = language;
        copy.currency = currency;
        copy.notificationEmails = notificationEmails.clone();
        copy.notificationGrades = notificationGrades.clone();
        copy.customFields = List.copyOf(customFields);
        copy.captureAccess = captureAccess;
        copy.allowedOrigins = allowedOrigins.clone();
        copy.limitPerIp = limitPerIp;
        copy.limitPerCampaign = limitPerCampaign;
        copy.writesLike(this);
        return copy;
    }

    private void writesLike(Campaign original) {
        doubleOptIn = original.doubleOptIn;
        legalBasis = original.legalBasis;
        legalBasisText = original.legalBasisText;
        firstAnswerToAll = original.firstAnswerToAll;
        countMails = original.countMails;
        retentionDays = original.retentionDays;
    }

    /**
     * Who may be offered its leads: every rep where neither reps nor teams were chosen. Whoever is asked first is always
     * among them.
     *
     * @param members of the teams that there are
     */
    RoutedReps routedTo(Map<UUID, List<String>> members) {
        if (reps.length == 0 && teams.length == 0) {
            return RoutedReps.EVERY_REP;
        }
        Set<String> chosen = new LinkedHashSet<>();
        if (assignedTo != null) {
            chosen.add(assignedTo);
        }
        chosen.addAll(List.of(reps));
        for (UUID team : teams) {
            chosen.addAll(members.getOrDefault(team, List.of()));
        }
        return RoutedReps.these(chosen);
    }
}
