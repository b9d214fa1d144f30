package dev.baton.campaign.request;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.web.json.LeftOutFields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Which campaigns are listed, as it stands in the address. */
public record CampaignListing(
        @Schema(allowableValues = {"draft", "active", "paused", "completed"}) String status,
        @Schema(description = "Those in the archive, or the others; the others when left out") Boolean archived,
        @Schema(example = "created_at,desc") String sort,
        Integer page,
        Integer size) {

    private static final Set<String> NAMES = Set.of("status", "archived", "sort", "page", "size");
    private static final Map<String, String> SORTS = Map.of(
            "created_at", "createdAt",
            "updated_at", "updatedAt",
            "name", "name",
            "status", "status",
            "start_date", "startDate",
            "end_date", "endDate",
            "budget", "budget",
            "target_leads", "targetLeads");

    /** A filter that is not known, left out, would find everything. */
    public static void requireKnown(Set<String> given) {
        given.stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(unknown -> {
            throw new InvalidInput(LeftOutFields.name(unknown), "There is no such filter");
        });
    }

    /** Empty where every status is meant. */
    public String wantedStatus() {
        if (status == null || status.isBlank()) {
            return "";
        }
        if (!CampaignStatus.NAMES.contains(status)) {
            throw new InvalidInput("status", "Choose one of " + String.join(", ", CampaignStatus.NAMES));
        }
        return status;
    }

    public boolean inArchive() {
        return Boolean.TRUE.equals(archived);
    }

    public PageRequest asked() {
        return PageRequest.of(page, size);
    }

    /** A page beyond all there can be is as empty as the last one that can be asked for. */
    public Pageable pageable() {
        PageRequest asked = asked();
        int number = Math.min(asked.page(), Integer.MAX_VALUE / asked.size() - 1);
        return org.springframework.data.domain.PageRequest.of(number, asked.size(), order());
    }

    private Sort order() {
        if (sort == null || sort.isBlank()) {
            return Sort.by("createdAt", "id");
        }
        String[] parts = sort.split(",", 2);
        String property = SORTS.get(parts[0].strip());
        String way = parts.length > 1 ? parts[1].strip() : "asc";
        if (property == null || !Set.of("asc", "desc").contains(way)) {
            throw new InvalidInput(
                    "sort", "Sort by one of " + new TreeSet<>(SORTS.keySet()) + ", as name,asc or name,desc");
        }
        return Sort.by(Sort.Direction.fromString(way), property).and(Sort.by("id"));
    }
}
