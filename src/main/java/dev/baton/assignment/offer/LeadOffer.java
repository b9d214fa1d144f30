package dev.baton.assignment.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/** One offer of a lead to a rep: until when it may be answered, and how it was. Never twice to the same rep, but after the lead was merged and told apart again. */
@Entity
@Table(name = "lead_offer")
@IdClass(LeadOffer.Key.class)
class LeadOffer {

    /** The lead, and the how-manieth offer of it this is. */
    record Key(String leadId, int number) implements Serializable {}

    enum Answer {
        ACCEPTED,
        DECLINED,
        TIMED_OUT,
        WITHDRAWN,
        /** Taken back to be made anew: it counts as if it had not been made. */
        REPLACED;

        String dbName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private String leadId;

    @Id
    private int number;

    @Column(nullable = false)
    private String username;

    @Column(nullable = false)
    private Instant offeredAt;

    @Column(nullable = false)
    private Instant answerBy;

    private String answer;
    private Instant answeredAt;

    protected LeadOffer() {}

    LeadOffer(String leadId, int number, String username, Instant offeredAt, Instant answerBy) {
        this.leadId = leadId;
        this.number = number;
        this.username = username;
        this.offeredAt = offeredAt;
        this.answerBy = answerBy;
    }

    String username() {
        return username;
    }

    OpenOffers.OpenOffer open() {
        return new OpenOffers.OpenOffer(leadId, number, username, answerBy);
    }

    void answered(Answer with, Instant at) {
        answer = with.dbName();
        answeredAt = at;
    }
}
