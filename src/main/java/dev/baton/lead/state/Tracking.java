package dev.baton.lead.state;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where a lead came from, as far as it singles nobody out (002, tracking). */
@Embeddable
public record Tracking(
        @Nullable String utmSource,
        @Nullable String utmMedium,
        @Nullable String utmCampaign,
        @Nullable String utmTerm,
        @Nullable String utmContent,
        @Nullable Integer timeOnPageSeconds,
        @Nullable Boolean returnVisitor) {

    public static final Tracking NONE = new Tracking(null, null, null, null, null, null, null);

    public Tracking returning(boolean before) {
        return new Tracking(utmSource, utmMedium, utmCampaign, utmTerm, utmContent, timeOnPageSeconds, before);
    }
}
