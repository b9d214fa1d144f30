package dev.baton.lead.state;

import jakarta.persistence.Embeddable;

/** Where a lead came from, as far as it singles nobody out (002, tracking). */
@Embeddable
public record Tracking(
        String utmSource,
        String utmMedium,
        String utmCampaign,
        String utmTerm,
        String utmContent,
        Integer timeOnPageSeconds,
        Boolean returnVisitor) {

    public static final Tracking NONE = new Tracking(null, null, null, null, null, null, null);

    public Tracking returning(boolean before) {
        return new Tracking(utmSource, utmMedium, utmCampaign, utmTerm, utmContent, timeOnPageSeconds, before);
    }
}
