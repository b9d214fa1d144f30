package dev.baton.bulk.job;

import dev.baton.lead.state.LeadStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an action is to be done, checked; as it is kept with the job. What an action does not take is null. */
public record BulkParameters(
        @Nullable List<String> assignees,
        boolean alsoAccepted,
        @Nullable String campaignId,
        @Schema(implementation = LeadStatus.class) @Nullable String status,
        @Nullable String tag,
        @Nullable BigDecimal dealValue,
        @Nullable String dealCurrency) {

    public static final BulkParameters NONE = of(null, false, null, null, null);

    public static BulkParameters of(
            @Nullable List<String> assignees,
            boolean alsoAccepted,
            @Nullable String campaignId,
            @Nullable String status,
            @Nullable String tag) {
        return new BulkParameters(assignees, alsoAccepted, campaignId, status, tag, null, null);
    }
}
