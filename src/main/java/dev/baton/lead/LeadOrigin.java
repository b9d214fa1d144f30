package dev.baton.lead;

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
record LeadOrigin(UUID importId, String source, String medium) {

    static LeadOrigin of(NewLead from) {
        String medium = from.tracking().utmMedium();
        return new LeadOrigin(
                from.importId(), from.source(), medium == null ? null : medium.toLowerCase(Locale.ROOT));
    }

    boolean isSheet() {
        return importId != null;
    }
}
