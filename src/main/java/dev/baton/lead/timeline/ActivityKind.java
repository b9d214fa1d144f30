package dev.baton.lead.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.web.json.ApiWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a timeline is narrowed to. */
public enum ActivityKind {
    /** What people wrote down of their work. */
    PEOPLE,
    /** Who has the lead, and how far it is. */
    STATUS,
    MESSAGES,
    SCORE,
    SYSTEM;

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The activities of this kind, as they stand in the table. */
    public List<String> activities() {
        return Arrays.stream(ActivityType.values())
                .filter(type -> type.kind() == this)
                .map(ActivityType::apiName)
                .toList();
    }

    public static ActivityKind of(String text) {
        return ApiWord.read(ActivityKind.class, "kind", text);
    }
}
