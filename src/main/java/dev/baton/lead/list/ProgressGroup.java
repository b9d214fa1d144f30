package dev.baton.lead.list;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.web.json.ApiWord;
import java.util.Locale;

/**
 * How far the work on leads is: the one definition behind the figures of a campaign and the list that each of them
 * opens. A lead is <em>worked</em> once an outcome was recorded for it, that is, once its status is beyond new; a note or
 * a call that leaves it new is not an outcome. <em>Processed</em> is worked or closed, <em>remaining</em> is the rest.
 *
 * <p>Pending, accepted, working, unassigned, won and lost are apart: each lead is in exactly one of them.
 */
public enum ProgressGroup {
    /** Offered to a rep who has not answered yet. */
    PENDING("closed_at is null and assigned_to is null and offered_to is not null"),
    /** A rep has taken it and recorded no outcome yet. */
    ACCEPTED("closed_at is null and assigned_to is not null and status = 'new'"),
    /** A rep has it and recorded an outcome. */
    WORKING("closed_at is null and assigned_to is not null and status <> 'new'"),
    /** Open, and nobody has it or is asked to take it. */
    UNASSIGNED("closed_at is null and assigned_to is null and offered_to is null"),
    WON("closed_at is not null and status = 'closed_won'"),
    LOST("closed_at is not null and status <> 'closed_won'"),
    PROCESSED("(status <> 'new' or closed_at is not null)"),
    REMAINING("status = 'new' and closed_at is null");

    private final String condition;

    ProgressGroup(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ProgressGroup of(String text) {
        return ApiWord.read(ProgressGroup.class, "progress", text);
    }
}
