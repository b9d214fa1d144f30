package dev.baton.bulk;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.lead.list.LeadFilter;
import dev.baton.lead.state.LeadStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is wanted of many leads.
 *
 * @param leadIds the leads themselves, or
 * @param filter what they have in common, as in the search
 * @param assignees assign: to these, the one with the fewest open leads first
 * @param alsoAccepted assign, delete: also what a rep has accepted
 * @param campaignId move
 * @param status change_status
 * @param tag tag, untag
 * @param dealValue change_status to closed_won: what each of them is worth
 * @param dealCurrency the same; the campaign's when left out
 */
public record BulkRequest(
        @Schema(example = "[\"lead_01jk3v0c9rj4d8tq2m5n6p7s8t\"]") List<String> leadIds,
        LeadFilter filter,
        @Schema(
                        requiredMode = REQUIRED,
                        allowableValues = {"assign", "move", "change_status", "tag", "untag", "delete"},
                        example = "tag")
                String action,
        List<String> assignees,
        Boolean alsoAccepted,
        String campaignId,
        @Schema(implementation = LeadStatus.class) String status,
        @Schema(example = "autumn-fair") String tag,
        @Schema(minimum = "0") BigDecimal dealValue,
        String dealCurrency) {}
