package dev.baton.lead.state;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.UUID;

/**
 * By which way a lead came.
 *
 * @param importId the sheet it came with; null: it came alone
 * @param medium in small letters
 * @param asked by themselves, by a form, a page or a program: no sheet and no colleague brought them
 */
@Embeddable
public record LeadOrigin(UUID importId, String source, String medium, boolean asked) {

    public static LeadOrigin of(UUID importId, String source, Tracking tracking, boolean asked) {
        String medium = tracking.utmMedium();
        return new LeadOrigin(importId, source, medium == null ? null : medium.toLowerCase(Locale.ROOT), asked);
    }

    /** The same; they have asked by themselves since. */
    public LeadOrigin nowAsked() {
        return new LeadOrigin(importId, source, medium, true);
    }

    public boolean isSheet() {
        return importId != null;
    }
}
