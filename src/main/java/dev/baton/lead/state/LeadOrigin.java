package dev.baton.lead.state;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.UUID;

/**
 * By which way a lead came.
 *
 * @param importId the sheet it came with; null: it came alone
 * @param medium in small letters
 */
@Embeddable
public record LeadOrigin(UUID importId, String source, String medium) {

    public static LeadOrigin of(UUID importId, String source, Tracking tracking) {
        String medium = tracking.utmMedium();
        return new LeadOrigin(importId, source, medium == null ? null : medium.toLowerCase(Locale.ROOT));
    }

    public boolean isSheet() {
        return importId != null;
    }
}
