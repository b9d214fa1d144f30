package dev.baton.lead.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One entry of a lead's timeline. The description is personal and sealed; the metadata is not. */
@Entity
@Table(name = "lead_activity")
class LeadActivity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_activity_seq")
    @SequenceGenerator(name = "lead_activity_seq", sequenceName = "lead_activity_seq", allocationSize = 100)
    private Long id;

    @Column(nullable = false)
    private String leadId;

    @Column(nullable = false)
    private String activityType;

    @Column(nullable = false)
    private String performedBy;

    private byte[] descriptionSealed;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> metadata;

    @Column(nullable = false)
    private Instant createdAt;

    protected LeadActivity() {}

    LeadActivity(
            String leadId, ActivityType type, String by, byte[] description, Map<String, Object> metadata, Instant at) {
        this.leadId = leadId;
        this.activityType = type.apiName();
        this.performedBy = by;
        this.descriptionSealed = description;
        this.metadata = metadata;
        this.createdAt = at;
    }
}
