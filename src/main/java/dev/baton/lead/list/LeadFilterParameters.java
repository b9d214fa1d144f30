package dev.baton.lead.list;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.springframework.web.bind.annotation.BindParam;

/** The filter as it stands in an address (api.md, leads). */
public record LeadFilterParameters(
        String q,
        @BindParam("campaign_id") String campaignId,
        String category,
        @Schema(implementation = ProgressGroup.class) String progress,
        String status,
        String grade,
        @BindParam("assigned_to") String assignedTo,
        String source,
        @BindParam("import_id") UUID importId,
        String tag,
        @BindParam("created_from") String createdFrom,
        @BindParam("created_to") String createdTo,
        String sort,
        Integer page,
        Integer size) {

    public LeadFilter filter() {
        return new LeadFilter(
                q,
                campaignId,
                category,
                progress,
                status,
                grade,
                assignedTo,
                source,
                importId,
                tag,
                null,
                DayOrTime.from("created_from", createdFrom),
                DayOrTime.to("created_to", createdTo),
                sort,
                page,
                size);
    }
}
