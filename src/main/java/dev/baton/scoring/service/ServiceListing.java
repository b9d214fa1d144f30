package dev.baton.scoring.service;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.PageRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeSet;

/** Which services are listed, as it stands in the address. */
record ServiceListing(@Schema(example = "name,asc") String sort, Integer page, Integer size) {

    private static final Map<String, String> SORTS =
            Map.of("name", "lower(name)", "created_at", "created_at", "updated_at", "updated_at");

    PageRequest asked() {
        return new PageRequest(page, size);
    }

    /** Made of words that stand here, none of them the caller's. */
    String order() {
        String[] parts = (sort == null || sort.isBlank() ? "name,asc" : sort).split(",", 2);
        String column = SORTS.get(parts[0].strip());
        String way = parts.length > 1 ? parts[1].strip() : "asc";
        if (column == null || !(way.equals("asc") || way.equals("desc"))) {
            throw new InvalidInput(
                    "sort", "Sort by one of " + new TreeSet<>(SORTS.keySet()) + ", as name,asc or name,desc");
        }
        return column + " " + way + ", id";
    }
}
