package dev.baton.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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
    String manager;

    @Column(nullable = false)
    String[] reps = {};

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

    @Column(nullable = false)
    String[] customFields = {};

    @Column(nullable = false)
    String captureAccess = "public";

    @Column(nullable = false)
    String[] allowedOrigins = {};

    Integer limitPerIp;
    Integer limitPerCampaign;
    int retentionDays = 2557;
    boolean countMails;

    @Column(nullable = false)
    Instant createdAt;

    @Column(nullable = false)
    Instant updatedAt;

    protected Campaign() {}

    Campaign(String id, String name, String type, Instant now) {
        this.id = id;
        this.name = name;
        this.campaignType = type;
        this.status = "active";
        this.region = "US";
        this.language = "en";
        this.currency = "USD";
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Who may be offered its leads; empty: every rep. Whoever is asked first is always among them. */
    List<String> routedTo() {
        return reps.length == 0 || assignedTo == null
                ? List.of(reps)
                : Stream.concat(Stream.of(assignedTo), Stream.of(reps))
                        .distinct()
                        .toList();
    }
}
