package dev.baton.lead.list;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.web.json.LeftOutFields;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.BindParam;

/** The filter as it stands in an address (api.md, leads). */
public record LeadFilterParameters(
        String q,
        @BindParam("campaign_id") String campaignId,
        String category,
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

    private static final Set<String> NAMES = Arrays.stream(LeadFilterParameters.class.getRecordComponents())
            .map(part -> new PropertyNamingStrategies.SnakeCaseStrategy().translate(part.getName()))
            .collect(Collectors.toSet());

    /** A filter that is not known, left out, would find everything. */
    public static void requireKnown(Set<String> given) {
        given.stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(unknown -> {
            throw new InvalidInput(LeftOutFields.name(unknown), "There is no such filter");
        });
    }

    public LeadFilter filter() {
        return new LeadFilter(
                q,
                campaignId,
                category,
                status,
                grade,
                assignedTo,
                source,
                importId,
                tag,
                null,
                time("created_from", createdFrom),
                time("created_to", createdTo),
                sort,
                page,
                size);
    }

    private static Instant time(String field, String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, "Please give the time as 2026-12-31T12:00:00Z");
        }
    }
}
