package dev.baton.lead.list;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.lead.state.Grade;
import dev.baton.shared.web.json.ApiWord;
import java.util.Locale;

/**
 * The lists people work with. Active: accepted and open; closed: won or lost; otherwise by grade: A hot, B warm, C and D
 * prospects.
 */
public enum LeadCategory {
    PROSPECT("assigned_to is null and closed_at is null and grade in ('C', 'D')"),
    HOT("assigned_to is null and closed_at is null and grade = 'A'"),
    WARM("assigned_to is null and closed_at is null and grade = 'B'"),
    ACTIVE("assigned_to is not null and closed_at is null"),
    CLOSED("closed_at is not null");

    private final String condition;

    LeadCategory(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LeadCategory of(String text) {
        return ApiWord.read(LeadCategory.class, "category", text);
    }

    public static LeadCategory of(Grade grade, boolean assigned, boolean closed) {
        if (closed) {
            return CLOSED;
        }
        if (assigned) {
            return ACTIVE;
        }
        return switch (grade) {
            case A -> HOT;
            case B -> WARM;
            case C, D -> PROSPECT;
        };
    }
}
