package dev.baton.lead.state;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By which form a lead was sent, and when, as the form says (002, form_metadata).
 *
 * @param timestamp by the clock of the person's device, which may be wrong
 */
@Embeddable
public record FormMetadata(
        @Nullable String formType,
        @Nullable String formVersion,
        @Column(name = "form_timestamp") @Nullable Instant timestamp) {}
