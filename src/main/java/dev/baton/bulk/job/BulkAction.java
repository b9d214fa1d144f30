package dev.baton.bulk.job;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to many leads at once. */
public enum BulkAction {
    ASSIGN,
    MOVE,
    CHANGE_STATUS,
    TAG,
    UNTAG,
    DELETE,
    /** Gives back what another job did. It is not asked for as an action. */
    UNDO;

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean canBeUndone() {
        return this != DELETE && this != UNDO;
    }

    public static BulkAction of(String text) {
        return find(text)
                .filter(action -> action != UNDO)
                .orElseThrow(() -> new InvalidInput(
                        "action", "The action is one of assign, move, change_status, tag, untag, delete"));
    }

    static Optional<BulkAction> find(String text) {
        return Arrays.stream(values())
                .filter(action -> action.apiName().equals(text))
                .findFirst();
    }
}
