package dev.baton.lead.list;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.web.json.KnownFieldsOnly;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which leads are asked for; null means any.
 *
 * @param tag exactly as it stands on the leads
 * @param leadIds these and no others, of those that fit
 * @param q words of the name (beginnings of three letters and more), an e-mail address, or a phone number
 */
@KnownFieldsOnly
public record LeadFilter(
        String q,
        String campaignId,
        @Schema(implementation = LeadCategory.class) String category,
        @Schema(implementation = ProgressGroup.class) String progress,
        @Schema(implementation = LeadStatus.class) String status,
        @Schema(implementation = Grade.class) String grade,
        String assignedTo,
        String source,
        UUID importId,
        String tag,
        List<String> leadIds,
        @JsonDeserialize(using = DayOrTime.From.class)
                @Schema(implementation = String.class, description = "A time, or a day in UTC")
                Instant createdFrom,
        @JsonDeserialize(using = DayOrTime.To.class)
                @Schema(implementation = String.class, description = "Before this time, or to the end of a day in UTC")
                Instant createdTo,
        String sort,
        Integer page,
        Integer size) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    /** More are taken by what they have in common. */
    public static final int MOST_PICKED = 10_000;

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    public LeadFilter {
        requireThinkable("created_from", createdFrom);
        requireThinkable("created_to", createdTo);
        if (leadIds != null && leadIds.size() > MOST_PICKED) {
            throw new InvalidInput("lead_ids", "Please pick at most 10,000 leads, or take all that match a filter");
        }
    }

    /** The database knows fewer years than Java does. */
    private static void requireThinkable(String field, Instant time) {
        if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
            throw new InvalidInput(field, "Please give a time between the years 1900 and 9999");
        }
    }
}
